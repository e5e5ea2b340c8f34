/** What workerd's WebCrypto has beyond the standard: src/lib is checked here with Node's types. */
interface SubtleCrypto {
  timingSafeEqual(a: ArrayBuffer | ArrayBufferView, b: ArrayBuffer | ArrayBufferView): boolean
}
