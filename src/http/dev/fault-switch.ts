import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Config } from '../../config.ts'
import { commit } from '../../store/database.ts'
import { faults, pendingFault, setFault } from '../../store/dev-mailbox.ts'
import type { HttpEnv } from '../env.ts'
import { formBody, jsonBody } from '../middleware/body.ts'
import type { RawBody } from '../schemas.ts'
import { problemPage } from '../site/problem-page.tsx'
import { check, validJson } from '../validate.ts'

const path = '/dev/mailbox/faults'

/** Makes the next sends fail, so that a retry can be watched. */
export const faultSwitch = new Hono<HttpEnv>()
  .get(path, answerState)
  .put(path, jsonBody('required'), validJson(faultsBody), async (c) => {
    await order(c, c.req.valid('json'))
    return answerState(c)
  })
  .post(path, formBody, async (c) => {
    const form = new URLSearchParams(c.var.bodyText)
    const fields = { next: Number(form.get('next') ?? undefined), fault: form.get('fault') }
    const checked = check(c.var.deps.config, faultsBody, fields)
    if (!checked.ok) return problemPage(c, 'invalid_input')
    await order(c, checked.value)
    return c.redirect('/dev/mailbox', 303)
  })

async function answerState(c: Context<HttpEnv>) {
  const { db } = c.var.deps
  const [[pending]] = await commit(db, [pendingFault(db)])
  return c.json({ next: pending?.remaining ?? 0, fault: pending?.fault ?? null })
}

function faultsBody(_: Config, raw: RawBody) {
  const count = v.pipe(
    v.number('required'),
    v.integer('invalid'),
    v.minValue(0, 'invalid'),
    v.maxValue(1000, 'invalid'),
  )
  const fault = v.picklist(faults, 'invalid')
  // To switch failing off, nobody needs to say which failure.
  return v.object({ next: count, fault: raw.next === 0 ? v.nullish(fault) : fault }, 'required')
}

function order(c: Context<HttpEnv>, { next, fault }: v.InferOutput<ReturnType<typeof faultsBody>>) {
  const { db } = c.var.deps
  return commit(db, [setFault(db, fault ?? faults[0], next)])
}
