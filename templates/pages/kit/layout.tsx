import type { Child } from 'hono/jsx'
import { Mark } from './mark.tsx'

/** What surrounds every page. */
export interface Shell {
  appName: string
  assets: { style: string; script: string; icon: string }
  user: { email: string; role: string } | null
  development: boolean
}

interface LayoutProps {
  shell: Shell
  title: string
  children: Child
  /** Children are cards of their own, in a broader column. */
  wide?: boolean
  wantsScript?: boolean
  /** The page answers a form that was refused. */
  failed?: boolean
}

/** The frame of a page. The policy on its answer allows nothing inline: no style attribute, script or handler. */
export function Layout({ shell, title, children, wide, wantsScript, failed }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${failed ? 'Error: ' : ''}${title} · ${shell.appName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href={shell.assets.icon} />
        <link rel="stylesheet" href={shell.assets.style} />
        {wantsScript && <script src={shell.assets.script} defer />}
      </head>
      <body class={wide ? 'wide' : undefined}>
        <Header shell={shell} />
        <main class={wide ? undefined : 'card'}>{children}</main>
        {shell.development && (
          <footer>
            <a href="/dev/mailbox">Development mailbox</a>
          </footer>
        )}
      </body>
    </html>
  )
}

function Header({ shell: { appName, user } }: { shell: Shell }) {
  return (
    <header>
      <a class="brand" href="/">
        <Mark />
        <span>{appName}</span>
      </a>
      {user && (
        <nav aria-label="Account">
          {user.role === 'admin' && <a href="/admin">Admin</a>}
          <a href="/account">Account</a>
          <form method="post" action="/logout">
            <button type="submit" class="plain">
              Log out
            </button>
          </form>
        </nav>
      )}
    </header>
  )
}
