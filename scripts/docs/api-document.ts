import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../wrangler.ts'

export interface Schema {
  $ref?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
}

type Content = Record<string, { schema: Schema }>

export interface Operation {
  tags: string[]
  summary: string
  parameters?: { name: string; in: string }[]
  requestBody?: { required: boolean; content: Content }
  security: object[]
  responses: Record<string, { content?: Content }>
}

export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** The OpenAPI document as `npm run templates` made it. */
export const readApiDocument = (): ApiDocument =>
  JSON.parse(readFileSync(path.join(root, 'public/api/openapi.json'), 'utf8'))
