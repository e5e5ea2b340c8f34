import { Layout, type Shell } from './kit/layout.tsx'
import type { NamedLanguage } from './profile/account-profile.tsx'

interface LanguageProps {
  shell: Shell
  languages: NamedLanguage[]
  /** Path of the page to go back to. */
  next: string
}

/** A form each: a button that the script has disabled would not say which one it was. */
export function LanguagePage({ shell, languages, next }: LanguageProps) {
  const { language } = shell.words.frame
  return (
    <Layout shell={shell} title={language}>
      <h1>{language}</h1>
      {languages.map(({ tag, name }) => (
        <form key={tag} method="post" action="/language">
          <input type="hidden" name="locale" value={tag} />
          <input type="hidden" name="next" value={next} />
          <button type="submit" class="quiet" lang={tag}>
            {name}
          </button>
        </form>
      ))}
    </Layout>
  )
}
