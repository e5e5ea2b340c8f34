/* What we use of tiny-cbor: `await import` of the library itself would bring along what writes CBOR. */
export { decodeCBOR, decodePartialCBOR } from '@levischuck/tiny-cbor'
