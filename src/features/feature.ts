import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { JWK } from 'jose'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import type { HttpEnv } from '../http/kit/env.ts'
import type { Hono } from '../http/kit/hono.ts'
import type { EntryPoint, Newcomer } from '../http/kit/onward.ts'
import type { ProofAsked } from '../http/kit/proof.ts'
import type { MailDeps } from '../mail/deps.ts'
import type { FeatureRules } from './rules.ts'

/**
 * What a feature adds to the kernel. It says only what it has; the kernel asks for it at the places named here, and
 * knows no feature by name. It is one flat folder beside this file. Its settings stand in `settings.ts`, which the tools
 * read without the doors.
 */
export interface Feature extends FeatureRules {
  /** Mounted at `/`, after the kernel's own. */
  pages?: Hono<HttpEnv>
  /** Mounted at `/api`, after the kernel's own. */
  api?: Hono<HttpEnv>
  /** Run every minute, after the kernel's own. */
  jobs?: Readonly<Record<string, Job>>
  /** Consumers by the end of their queue's name, which follows a hyphen. They ack or retry each message and never throw. */
  queues?: Readonly<Record<string, Consumer>>
  /** Keys that it signs with, shown beside the kernel's. */
  publicKeys?(config: Config): readonly JWK[]
  /** Where else a path of its own may send a browser on to: sources of `form-action`, for pages whose forms lead there. */
  leadsTo?(c: Context<HttpEnv>, path: string): Promise<readonly string[]>
  /** Its ways in, on the pages by which people come in; null where there is none to show. */
  entry?(c: Context<HttpEnv>, at: EntryPoint): Promise<Child | null>
  /** A page of its own between a log-in and where that leads, which leads on there; null for none. */
  interlude?(c: Context<HttpEnv>, account: Newcomer, next: string): string | null
  /** A card of the account page, for whoever is signed in; null shows none. */
  accountCard?(c: Context<HttpEnv>): Promise<Child | null>
  /** A card of the desk's page of an account, for what `deskRecord` tells of it. */
  deskCard?(c: Context<HttpEnv>, userId: string, rows: object[]): Child
  /** Its ways to prove who it is, as forms of a page that asks for a proof; null where there is none to show. */
  proofForm?(c: Context<HttpEnv>, asked: ProofAsked): Promise<Child | null>
}

export type Job = (deps: Deps, mail: MailDeps) => Promise<void>
export type Consumer = (deps: Deps, batch: MessageBatch<unknown>) => Promise<void>
