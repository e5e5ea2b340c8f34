import type { Config, ProviderName, ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Database } from '../../store/database.ts'
import { createCloudflareProvider } from './cloudflare.ts'
import { createDevProvider } from './dev.ts'
import { createMailgunProvider } from './mailgun.ts'
import { createMailpitProvider } from './mailpit.ts'
import { createPostmarkProvider } from './postmark.ts'
import type { Provider } from './provider.ts'
import { createResendProvider } from './resend.ts'
import { createSesProvider } from './ses.ts'

interface Surroundings {
  clock: Clock
  db: Database
  /** The binding of Cloudflare Email Service, where there is one. */
  email: SendEmail | undefined
}

type Enqueue = (id: string) => Promise<void>

/** The mail APIs of MAIL_PROVIDERS, in order. `enqueue` puts a mail's message on the queue once more. */
export function createProviders({ mail }: Config, surroundings: Surroundings, enqueue: Enqueue): Provider[] {
  return mail.providers.map((name) => {
    const provider = makers[name](mail.settings[name], surroundings, enqueue)
    return { ...provider, rate: mail.settings[name].rate || provider.rate }
  })
}

const makers: Record<ProviderName, (settings: ProviderSettings, at: Surroundings, enqueue: Enqueue) => Provider> = {
  dev:
    typeof DEVELOPMENT_TOOLS === 'undefined' || DEVELOPMENT_TOOLS
      ? (_, { clock, db }, enqueue) => createDevProvider(db, clock, enqueue)
      : absent,
  mailpit: (settings, { clock }) => createMailpitProvider(settings, clock),
  resend: (settings, { clock }) => createResendProvider(settings, clock),
  ses: (settings, { clock }) => createSesProvider(settings, clock),
  cloudflare: (_, { email }) => createCloudflareProvider(email),
  postmark: (settings, { clock }) => createPostmarkProvider(settings, clock),
  mailgun: (settings, { clock }) => createMailgunProvider(settings, clock),
}

// readConfig has named it already.
function absent(): never {
  throw new Error('this build has no development tools')
}
