/** A way to look at everything. */
export interface Look {
  locale: string
  theme: 'light' | 'dark'
  width: number
}

/** A page or a mail. */
export interface Subject {
  name: string
  pathIn(look: Look): string
}

/** Those that were asked for, else all. */
export function combinations(asked: { locale?: string; theme?: string; width?: string }): Look[] {
  const locales = asked.locale ? [asked.locale] : ['en', 'de', 'ar']
  const widths = asked.width ? [Number(asked.width)] : [390, 1280]
  const themes = (['light', 'dark'] as const).filter((theme) => theme === (asked.theme ?? theme))
  return locales.flatMap((locale) => themes.flatMap((theme) => widths.map((width) => ({ locale, theme, width }))))
}

/** Everything that the server can show (src/dev/look). */
export async function subjectsAt(origin: string): Promise<Subject[]> {
  const { states, mails }: { states: string[]; mails: string[] } = await (await fetch(`${origin}/dev/look.json`)).json()
  return [
    ...states.map((name) => ({
      name: `page-${name}`,
      pathIn: ({ locale, theme }: Look) => `/dev/look/${name}?ui_locales=${locale}&theme=${theme}`,
    })),
    ...mails.map((kind) => ({
      name: `mail-${kind}`,
      pathIn: ({ locale, theme }: Look) => `/dev/mailbox/previews/${kind}/${locale}/html?scheme=${theme}`,
    })),
  ]
}
