/** Gives headings their anchors, as GitHub does: a second one of the same words gets `-1`. */
export function slugs(): (heading: string) => string {
  const taken = new Map<string, number>()
  return (heading) => {
    const slug = slugOf(heading)
    const times = taken.get(slug) ?? 0
    taken.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  }
}

const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
