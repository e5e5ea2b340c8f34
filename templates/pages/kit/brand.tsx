import { Mark } from './mark.tsx'
import { useWords } from './words.tsx'

/** The adopter's face, by addresses that the page may load. */
export interface Brand {
  /** Colours, after our own; null: ours. */
  style: string | null
  logo: { light: string; dark: string | null } | null
  /** Empty: there is none. */
  links: { support: string; terms: string; privacy: string }
  /** It is ours: the mark and the battlements are shown. */
  isOwn: boolean
}

/** The adopter's picture, else our mark, else the first letter of the name. */
export function Logo({ brand: { logo, isOwn }, appName }: { brand: Brand; appName: string }) {
  if (logo) return <Picture logo={logo} />
  if (isOwn) return <Mark />
  const [letter = ''] = appName
  return (
    <span class="letter" aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  )
}

function Picture({ logo: { light, dark } }: { logo: { light: string; dark: string | null } }) {
  return (
    <picture>
      {dark && <source media="(prefers-color-scheme: dark)" srcset={dark} />}
      <img class="logo" src={light} alt="" height="32" />
    </picture>
  )
}

export function BrandLinks({ links: { support, terms, privacy } }: Pick<Brand, 'links'>) {
  const { frame } = useWords()
  return (
    <>
      {support && <a href={support}>{frame.support}</a>}
      {terms && <a href={terms}>{frame.terms}</a>}
      {privacy && <a href={privacy}>{frame.privacy}</a>}
    </>
  )
}
