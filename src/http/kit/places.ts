/** "Germany"; null when it is not known or no country. */
export function countryName(code: string | null): string | null {
  if (code === null) return null
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) ?? null
}
