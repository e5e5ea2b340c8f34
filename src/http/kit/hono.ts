import type { Env } from 'hono'
import { HonoBase } from 'hono/hono-base'

/**
 * Hono for the rooms of the site and the API: their routes are listed, and taken over by the app, which alone looks them
 * up. A router in each would cost a start its time and the Worker its bytes.
 */
export class Hono<HonoEnv extends Env> extends HonoBase<HonoEnv> {
  constructor() {
    super()
    this.router = nowhere
  }
}

const nowhere: HonoBase['router'] = {
  name: 'nowhere',
  add: () => {},
  match: () => {
    throw new Error('only the app looks routes up')
  },
}
