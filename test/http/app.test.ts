import { expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'

it('finds routes by a trie: trying each takes the longer the more there are', () => {
  expect(createApp(compose).router.name).toBe('TrieRouter')
})
