import type { Child } from 'hono/jsx'
import { Mark } from '#templates/pages/kit/mark.tsx'
import { assetPaths } from '../../http/kit/assets.generated.ts'

interface LayoutProps {
  title: string
  appName: string
  list: Child
  children: Child
  /** The address names what is shown, so a narrow screen shows it and not the list. */
  opened: boolean
  /** When the page was made, if the script is to keep it fresh. */
  now?: number
}

/** A list beside what is chosen from it; on a narrow screen one of the two. */
export const Layout = ({ title, appName, list, children, opened, now }: LayoutProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · Mailbox · ${appName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href={assetPaths.icon} />
      <link rel="stylesheet" href={assetPaths.style} />
      <link rel="stylesheet" href="/dev/mailbox/style.css" />
      <script src="/dev/mailbox/script.js" defer />
    </head>
    <body class={opened ? 'opened' : undefined} data-now={now}>
      <header>
        <a class="brand" href="/">
          <Mark />
          <span>{appName}</span>
        </a>
        <nav>
          <Tab name="Mails" path="/dev/mailbox" current={now !== undefined} />
          <Tab name="Previews" path="/dev/mailbox/previews" current={now === undefined} />
          <Tab name="Look" path="/dev/look" current={false} />
        </nav>
      </header>
      <aside>{list}</aside>
      <main data-live={opened ? undefined : 'main'}>{children}</main>
    </body>
  </html>
)

const Tab = ({ name, path, current }: { name: string; path: string; current: boolean }) => (
  <a href={path} aria-current={current ? 'page' : undefined}>
    {name}
  </a>
)
