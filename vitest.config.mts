import path from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { readDevSettings } from './scripts/dev-settings.ts'
import { createKeyring, createOidcKeys } from './scripts/keyring.ts'

export default defineConfig(async () => {
  const migrations = await readD1Migrations(path.join(import.meta.dirname, 'migrations'))
  // The pool reads a developer's .dev.vars: whatever stands there is emptied, so that tests are the same everywhere.
  const emptied = Object.keys(await readDevSettings()).map((name) => [name, ''])
  return {
    // wrangler.toml says false, for what is deployed.
    define: { DEVELOPMENT_TOOLS: 'true' },
    // As in wrangler.toml.
    resolve: {
      alias: [
        { find: /^crypto$/, replacement: path.resolve('src/lib/foreign-hashes/no-node-crypto.ts') },
        // Of the passkey emulator: its ES modules import without endings, which workerd does not find.
        { find: 'tldts', replacement: path.resolve('node_modules/tldts/dist/cjs/index.js') },
      ],
    },
    plugins: [
      cloudflareTest({
        wrangler: { configPath: './wrangler.toml' },
        miniflare: {
          bindings: {
            ...Object.fromEntries(emptied),
            TEST_MIGRATIONS: migrations,
            ENVIRONMENT: 'development',
            PUBLIC_URL: 'http://localhost:8787',
            KEYRING: JSON.stringify(await createKeyring()),
            OIDC_KEYS: JSON.stringify(await createOidcKeys()),
            MAIL_PROVIDERS: 'dev',
            MAIL_FROM: 'Gatehouse <no-reply@example.com>',
            PASSWORD_ITERATIONS: '1000',
          },
          // Test-only: lets a test call queue() and scheduled() as the platform does.
          compatibilityFlags: ['service_binding_extra_handlers'],
          queueConsumers: {
            'gatehouse-mail': {
              maxBatchTimeout: 0.05,
              deadLetterQueue: 'gatehouse-mail-dead',
              maxRetries: 12,
              maxBatchSize: 100,
            },
            'gatehouse-mail-dead': { maxBatchTimeout: 0.05 },
            'gatehouse-events': { maxBatchTimeout: 0.05, maxBatchSize: 100 },
            'gatehouse-events-dead': { maxBatchTimeout: 0.05 },
          },
        },
      }),
    ],
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: ['test/e2e/**', 'test/servers/**'],
      setupFiles: ['./test/setup.ts', './test/support/console.ts'],
      silent: 'passed-only' as const,
      // Each file has a workerd of its own, which takes one core: two cores, two files at a time.
      maxWorkers: '100%',
      // A busy machine is slow, not wrong.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // No retry: a test that fails now and then is seen to.
    },
  }
})
