/** oidc-provider ships no types; this is what the differential test calls. */
declare module 'oidc-provider' {
  import type { Server } from 'node:http'

  export default class Provider {
    constructor(issuer: string, configuration: { clients: object[] })
    listen(port: number, host: string): Server
  }
}
