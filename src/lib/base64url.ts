import { decode as bytesOf, encode as textOf } from 'jose/base64url'

export const encode = (bytes: Uint8Array): string => textOf(bytes)
export const decode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(bytesOf(text))
