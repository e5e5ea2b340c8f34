import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const output = path.join(import.meta.dirname, '../../public/api')

/** The page at /api/docs: Swagger UI, from our own static files, about the document beside it. */
export function compileApiDocs(): void {
  const viewer = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  mkdirSync(path.join(output, 'viewer'), { recursive: true })
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css'])
    copyFileSync(path.join(viewer, file), path.join(output, 'viewer', file))
  // A script of its own: the page's policy takes none that stands in it.
  writeFileSync(path.join(output, 'viewer/start.js'), start)
  const { version } = JSON.parse(readFileSync(path.join(viewer, 'package.json'), 'utf8'))
  writeFileSync(path.join(output, 'docs.html'), page(version))
}

const start = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  filter: true,
  validatorUrl: null,
})
`

const page = (version: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/viewer/swagger-ui.css?${version}">
</head>
<body>
<div id="docs"><p>The API's document: <a href="/api/openapi.json">/api/openapi.json</a></p></div>
<script src="/api/viewer/swagger-ui-bundle.js?${version}"></script>
<script src="/api/viewer/start.js?${version}"></script>
</body>
</html>
`
