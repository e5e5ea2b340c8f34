import type { Child } from 'hono/jsx'
import { fill } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'
import { type Brand, BrandLinks, Logo } from './brand.tsx'
import { challengeScript } from './challenge.tsx'
import { WithWords } from './words.tsx'

/** What surrounds every page. */
export interface Shell {
  appName: string
  brand: Brand
  assets: { style: string; script: string; passkeys: string; icon: string }
  user: { email: string; role: string } | null
  development: boolean
  /** In the language of the page. */
  words: Words
  language: { tag: string; dir: 'ltr' | 'rtl' }
  /** The language by its name, and where another one can be chosen; null where that would lose something. */
  choice: { name: string; href: string } | null
}

interface LayoutProps {
  shell: Shell
  title: string
  children: Child
  /** Children are cards of their own, in a broader column. */
  wide?: boolean
  wantsScript?: boolean
  /** One of its forms holds a challenge. */
  challenged?: boolean
  /** The page answers a form that was refused. */
  failed?: boolean
}

/** The frame of a page. The policy on its answer allows nothing inline: no style attribute, script or handler. */
export function Layout({ shell, title, children, wide, wantsScript, challenged, failed }: LayoutProps) {
  const { words, language, choice } = shell
  return (
    <WithWords words={words}>
      <html lang={language.tag} dir={language.dir} class={shell.brand.isOwn ? 'own' : undefined}>
        <head>
          <meta charset="utf-8" />
          <title>{`${failed ? fill(words.frame.failed, { title }) : title} · ${shell.appName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href={shell.brand.logo?.light ?? shell.assets.icon} />
          <link rel="stylesheet" href={shell.assets.style} />
          {shell.brand.style && <link rel="stylesheet" href={shell.brand.style} />}
          {wantsScript && <Script src={shell.assets.script} words={words.frame.script} />}
          {challenged && <script src={challengeScript} defer />}
        </head>
        <body class={wide ? 'wide' : undefined}>
          <a class="skip" href="#main">
            {words.frame.skip}
          </a>
          <Header shell={shell} />
          <main id="main" tabindex={-1} class={wide ? undefined : 'card'}>
            {children}
          </main>
          <footer>
            <BrandLinks links={shell.brand.links} />
            {choice && <a href={choice.href}>{fill(words.frame.languageIs, { name: choice.name })}</a>}
            {shell.development && <a href="/dev/mailbox">Development mailbox</a>}
          </footer>
        </body>
      </html>
    </WithWords>
  )
}

/** The script finds what it says on its own element. */
function Script({ src, words }: { src: string; words: Words['frame']['script'] }) {
  return <script src={src} defer data-words={JSON.stringify(words)} />
}

function Header({ shell }: { shell: Shell }) {
  const { appName, user, words } = shell
  const { menu, admin, account, logOut } = words.frame
  return (
    <header>
      <a class="brand" href="/">
        <Logo brand={shell.brand} appName={appName} />
        <span>{appName}</span>
      </a>
      {user && (
        <nav aria-label={menu}>
          {user.role === 'admin' && <a href="/admin">{admin}</a>}
          <a href="/account">{account}</a>
          <form method="post" action="/logout">
            <button type="submit" class="plain">
              {logOut}
            </button>
          </form>
        </nav>
      )}
    </header>
  )
}
