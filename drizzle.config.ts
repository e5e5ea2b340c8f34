import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate` derives the next file; add WITHOUT ROWID to its new tables by hand (see src/store/schema/index.ts). */
export default defineConfig({
  dialect: 'sqlite',
  schema: ['./src/store/schema/index.ts', './src/features/*/schema.ts'],
  out: './migrations',
})
