export interface Page {
  /** From the root of the repository. */
  source: string
  /** In the site, all side by side. */
  file: string
  /** In the list of pages. */
  title: string
}

/** All pages of the site, in the groups and order of its navigation. */
export const contents: { group: string; pages: Page[] }[] = [
  group('Start', [
    ['README.md', 'Gatehouse', 'index.html'],
    ['docs/comparison.md', 'How it compares'],
    ['docs/make-it-yours.md', 'Make it yours'],
    ['docs/words.md', 'Words and languages'],
    ['docs/deploy.md', 'Deploy'],
  ]),
  group('Build on it', [
    ['docs/integrate.md', 'Your app'],
    ['docs/routes.md', 'Routes'],
    ['docs/events.md', 'Events'],
    ['client/README.md', 'Client', 'client.html'],
    ['examples/README.md', 'Examples', 'examples.html'],
  ]),
  group('Ways in', [
    ['docs/passkeys.md', 'Passkeys'],
    ['docs/second-factor.md', 'Second factors'],
    ['docs/providers.md', 'Accounts from elsewhere'],
  ]),
  group('Run it', [
    ['docs/settings.md', 'Settings'],
    ['docs/operations.md', 'Operations'],
    ['docs/mail.md', 'Mail'],
    ['docs/observability.md', 'Log and data points'],
    ['docs/limits.md', 'Limits'],
    ['docs/roll-out.md', 'Existing users'],
  ]),
  group('Judge it', [
    ['docs/measurements.md', 'Measurements'],
    ['SECURITY.md', 'Security', 'security.html'],
    ['docs/security-checks.md', 'Security checks'],
    ['DECISIONS.md', 'Decisions', 'decisions.html'],
    ['CHANGELOG.md', 'Changelog', 'changelog.html'],
    ['CONTRIBUTING.md', 'Contributing', 'contributing.html'],
  ]),
]

export const pages: Page[] = contents.flatMap((group) => group.pages)

function group(name: string, entries: [source: string, title: string, file?: string][]) {
  const pages = entries.map(([source, title, file]) => {
    return { source, title, file: file ?? source.replace('docs/', '').replace('.md', '.html') }
  })
  return { group: name, pages }
}
