import type { JSX } from 'hono/jsx/jsx-runtime'
import { namedLanguages } from '#templates/words/languages.ts'
import { assetPaths } from '../../http/kit/assets.generated.ts'
import { type Scheme, schemes } from '../scheme.ts'
import { type LookView, themes, widths } from './view.ts'

interface LookProps {
  appName: string
  rooms: Record<string, Record<string, JSX.Element>>
  mails: readonly string[]
  view: LookView
}

/** Frames of everything that people may see, with a form that says how. */
export const LookPage = ({ appName, rooms, mails, view }: LookProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{`Look · ${appName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href={assetPaths.icon} />
      <link rel="stylesheet" href={assetPaths.style} />
      <link rel="stylesheet" href="/dev/look/frames.css" />
      <script src="/dev/look/frames.js" defer />
    </head>
    <body>
      <header>
        <h1>The look of {appName}</h1>
        <Controls view={view} />
      </header>
      <main>
        {Object.entries(rooms).map(([room, states]) => (
          <Room key={room} name={room} view={view} paths={pagePaths(Object.keys(states), view)} />
        ))}
        <Room name="Mails" view={view} paths={mailPaths(mails, view)} />
      </main>
    </body>
  </html>
)

const Controls = ({ view: { locale, theme, width } }: { view: LookView }) => (
  <form method="get" action="/dev/look">
    <Choice name="ui_locales" label="Language" value={locale} options={namedLanguages} />
    <Choice name="theme" label="Theme" value={theme} options={themes.map((tag) => ({ tag, name: tag }))} />
    <Choice name="width" label="Width" value={width} options={widths.map((tag) => ({ tag, name: `${tag} px` }))} />
    <button type="submit">Show</button>
  </form>
)

interface ChoiceProps {
  name: string
  label: string
  value: string
  options: { tag: string; name: string }[]
}

const Choice = ({ name, label, value, options }: ChoiceProps) => (
  <label>
    {label}
    <select name={name}>
      {options.map(({ tag, name }) => (
        <option key={tag} value={tag} selected={tag === value}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

type Path = { name: string; href: (scheme: Scheme) => string }

const Room = ({ name, view, paths }: { name: string; view: LookView; paths: Path[] }) => (
  <section>
    <h2>{name}</h2>
    <div class={`frames w${view.width}`}>
      {paths.flatMap((path) => schemesOf(view).map((scheme) => <Frame name={path.name} href={path.href(scheme)} />))}
    </div>
  </section>
)

const Frame = ({ name, href }: { name: string; href: string }) => (
  <figure>
    <figcaption>
      <a href={href}>{name}</a>
    </figcaption>
    <iframe title={name} src={href} loading="lazy" />
  </figure>
)

const schemesOf = ({ theme }: LookView) => (theme === 'both' ? schemes : schemes.filter((scheme) => scheme === theme))

const pagePaths = (names: string[], { locale }: LookView): Path[] =>
  names.map((name) => ({
    name: inWords(name),
    href: (scheme) => `/dev/look/${name}?ui_locales=${locale}&theme=${scheme}`,
  }))

const mailPaths = (kinds: readonly string[], { locale }: LookView): Path[] =>
  kinds.map((kind) => ({
    name: kind.replaceAll('_', ' '),
    href: (scheme) => `/dev/mailbox/previews/${kind}/${locale}/html?scheme=${scheme}`,
  }))

const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
