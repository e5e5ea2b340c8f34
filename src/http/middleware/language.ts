import type { MiddlewareHandler } from 'hono'
import { readCookie } from '../kit/cookies.ts'
import type { HttpEnv } from '../kit/env.ts'
import { chooseLocale, speak } from '../kit/language.ts'

/** Settles what the request is answered in, as far as it says itself; the session guards know an account's language. */
export const language: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const wishes = {
    uiLocales: c.req.query('ui_locales'),
    chosen: readCookie(c, 'language'),
    acceptLanguage: c.req.header('Accept-Language'),
  }
  await speak(c, chooseLocale(wishes, c.get('deps').config.defaultLocale))
  return next()
}

/** For what only operators read, which is in English. */
export const inEnglish: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await speak(c, 'en')
  return next()
}
