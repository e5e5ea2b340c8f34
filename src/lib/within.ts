/** What `work` answers in so many milliseconds. A race, because a body that never ends need not heed the signal. */
export async function within<Value>(limit: number, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), limit)
  })
  try {
    return await Promise.race([work(controller.signal), end])
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}

class TimedOut extends Error {
  override name = 'TimedOut'
}
