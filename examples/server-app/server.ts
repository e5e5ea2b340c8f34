import { createServer } from 'node:http'
import { createApp } from './app.ts'

const { GATEHOUSE_URL, CLIENT_ID, CLIENT_SECRET, URL: url = 'http://localhost:3000' } = process.env
const app = await createApp({
  gatehouse: GATEHOUSE_URL ?? 'http://localhost:8787',
  clientId: CLIENT_ID ?? '',
  clientSecret: CLIENT_SECRET ?? '',
  url,
})

createServer(async (request, response) => {
  const headers = { Cookie: request.headers.cookie ?? '' }
  const answer = await app(new Request(new URL(request.url ?? '/', url), { method: request.method ?? 'GET', headers }))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
}).listen(Number(new URL(url).port) || 3000)
