/** A moment to the minute, or to the second, in UTC. */
export function When({ at, exact }: { at: number | null; exact?: boolean }) {
  if (at === null) return <>–</>
  const iso = new Date(at * 1000).toISOString()
  return <time datetime={iso}>{iso.slice(0, exact ? 19 : 16).replace('T', ' ')} UTC</time>
}
