/** What workerd's WebCrypto has beyond the standard: src/lib is checked here with Node's types. */
interface SubtleCrypto {
  timingSafeEqual(a: ArrayBuffer | ArrayBufferView, b: ArrayBuffer | ArrayBufferView): boolean
}

/** The database as src/store knows it. */
type D1Database = import('@cloudflare/workers-types').D1Database
type D1PreparedStatement = import('@cloudflare/workers-types').D1PreparedStatement
type D1Result<Row> = import('@cloudflare/workers-types').D1Result<Row>
type D1Meta = import('@cloudflare/workers-types').D1Meta

/** What src/mail/deps.ts names beside it. */
type AnalyticsEngineDataset = import('@cloudflare/workers-types').AnalyticsEngineDataset
type Message<Body> = import('@cloudflare/workers-types').Message<Body>
type MessageBatch<Body> = import('@cloudflare/workers-types').MessageBatch<Body>

/** See src/development.d.ts. */
declare const DEVELOPMENT_TOOLS: boolean | undefined
