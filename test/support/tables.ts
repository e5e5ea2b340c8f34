import { env } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'

/** The tables as drizzle sees them, for tests that must arrange or look at rows themselves. */
export const tables = drizzle(env.DB)
