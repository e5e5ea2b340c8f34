import type { ProblemCode } from '../../../src/http/kit/problems.ts'

/** A JSON route as the document tells it. */
export interface RouteDoc {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Under /api, where it does not say otherwise. */
  path: string
  summary: string
  /** Name of a body in bodies.ts. */
  body?: string
  /** It can be left out. */
  bodyIsOptional?: boolean
  /** Parameters of a form in its place; `name?`: one that may be missing. */
  form?: readonly string[]
  /** Of the OpenID provider: refused as its standards say. */
  openid?: boolean
  /** To programs it answers by these codes of RFC 6749. */
  standard?: readonly string[]
  /** For whoever has an access token. */
  bearer?: boolean
  /** Of the query: names in parameters.ts; of the OpenID provider its standards', as in a form. */
  query?: readonly string[]
  /** Status and members of a successful answer, as answers.ts reads them; no members, no body; `html`: a page. */
  success: Answer
  /** Another that is none less. */
  also?: Answer
  failures: readonly ProblemCode[]
  /** Of a code that has another status here. */
  statusOf?: Partial<Record<ProblemCode, number>>
  signedIn?: boolean
  /** For administrators. */
  desk?: boolean
}

export type Answer = readonly [status: number, members?: string]

/** A POST that anybody may send. */
export const post = (
  path: string,
  summary: string,
  body: string,
  success: Answer,
  failures: readonly ProblemCode[],
): RouteDoc => ({ method: 'post', path, summary, body, success, failures })

/** For whoever is signed in. */
export const mine = (route: RouteDoc): RouteDoc => ({ ...route, signedIn: true })
