import { decode, encode } from '../../src/lib/base64url.ts'
import type { Credential } from './authenticator.ts'

/* Credentials as they should not be. */

export type Sent = { credential: Credential; ceremony: string }
export type Bend = (credential: Credential) => Credential

export const withResponse =
  (change: (response: Credential['response']) => Credential['response']): Bend =>
  (credential) => ({
    ...credential,
    response: change(credential.response),
  })

const text = (base64: string) => new TextDecoder().decode(decode(base64))
export const base64 = (value: string) => encode(new TextEncoder().encode(value))

export const saying = (members: object): Bend =>
  withResponse(({ clientDataJSON = '', ...response }) => ({
    ...response,
    clientDataJSON: base64(JSON.stringify({ ...JSON.parse(text(clientDataJSON)), ...members })),
  }))

/** Changes bytes of the authenticator data: the hash stands first, then the flags, then the counter. */
export const withBytes = (change: (bytes: Uint8Array) => Uint8Array): Bend =>
  withResponse(({ authenticatorData = '', ...response }) => ({
    ...response,
    authenticatorData: encode(change(decode(authenticatorData))),
  }))
export const withFlags = (change: (flags: number) => number) =>
  withBytes((bytes) => bytes.map((byte, at) => (at === 32 ? change(byte) : byte)))
