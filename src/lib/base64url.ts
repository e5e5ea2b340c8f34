import { base64url } from 'jose'

export const encode = (bytes: Uint8Array): string => base64url.encode(bytes)
export const decode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64url.decode(text))
