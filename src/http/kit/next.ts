/**
 * A path of this site to go on to, or undefined. A positive rule, because refusing bad forms one by one has failed
 * everybody: one slash, then only characters that no parser reads as a host, a scheme or a step upwards.
 */
export function safePath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 512) return undefined
  // Every slash stands between segments, so that there is one way to read a path: no text takes more than linear time.
  return /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?)?(?:\?[\w.=&-]*)?$/.test(text) ? text : undefined
}
