/** What is counted beside its line in the log: a request, the mails of a batch that fared alike, a run of the clock. */
export interface Measurement {
  event: 'request' | 'mail' | 'cron'
  /** The answer's status; what the mail is now; `ok` or `failed`. */
  outcome: string
  /** Route pattern; kind of mail; the jobs that failed. */
  subject: string
  /** Method; mail API. */
  by?: string | null
  /** Of a mail that failed. */
  class?: string | null
  code?: string | null
  /** 1 where it is not said. */
  count?: number
  /** All of them together. */
  milliseconds: number
}

export type Measure = (measurement: Measurement) => void

/** Writes data points of Analytics Engine where the deployment binds a dataset, which takes 25 an invocation. */
export function createMeasure(dataset?: AnalyticsEngineDataset): Measure {
  return ({ event, outcome, subject, by, class: cause, code, count = 1, milliseconds }) => {
    try {
      dataset?.writeDataPoint({
        indexes: [event],
        blobs: [event, outcome, subject, by ?? '', cause ?? '', code ?? ''],
        doubles: [count, milliseconds],
      })
    } catch {
      // What is only counted costs nobody an answer.
    }
  }
}
