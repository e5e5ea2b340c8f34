/** The scheme that something is shown in, whatever the reader's own is. */
export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** A document or a sheet in which every question for the reader's scheme has this answer. */
export const inScheme = (text: string, scheme: Scheme): string =>
  text
    // A condition that always holds, or never.
    .replace(/\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g, (_, asked) =>
      asked === scheme ? '(min-width:0)' : '(max-width:0)',
    )
    .replace(/(color-scheme(?::|" content=")\s*)light dark/g, `$1${scheme}`)
