export interface Line {
  /** From 1. */
  number: number
  text: string
  /** Bytes of the file read so far, for the progress bar. */
  bytes: number
}

/** No row of a user is longer; what is, is a quote that never closes or another kind of file. */
export const longestRow = 256 * 1024
