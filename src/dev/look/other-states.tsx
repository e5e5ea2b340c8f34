import { HomePage } from '#templates/pages/home.tsx'
import { ProblemPage } from '#templates/pages/kit/problem.tsx'
import { LanguagePage } from '#templates/pages/language.tsx'
import { ConsentPage } from '#templates/pages/oidc/consent.tsx'
import { EndPage } from '#templates/pages/oidc/end.tsx'
import { FormPostPage } from '#templates/pages/oidc/form-post.tsx'
import { fill } from '#templates/words/fill.ts'
import { namedLanguages } from '#templates/words/languages.ts'
import type { Made } from './made.ts'

/** The front page, the ways of apps through here, and refusals that belong to no form. */
export const otherStates = (made: Made) => ({ ...fronts(made), ...apps(made), ...refusals(made) })

const fronts = ({ shell, inside, say }: Made) => ({
  home: <HomePage shell={shell} />,
  homeInside: <HomePage shell={inside} />,
  language: (
    <LanguagePage
      shell={shell}
      languages={namedLanguages.map(({ tag, name }) => ({ tag, name: say(name) }))}
      next={say('/login')}
    />
  ),
})

const apps = ({ inside, say }: Made) => ({
  consent: (
    <ConsentPage
      shell={inside}
      client={say('The shop')}
      place={say('shop.example.com')}
      scope={['openid', 'email', 'offline_access']}
      request={say('/oauth/authorize')}
      next={say('/oauth/authorize')}
    />
  ),
  end: <EndPage shell={inside} request={say('request')} />,
  formPost: <FormPostPage shell={inside} action="/callback" fields={{ code: say('code') }} />,
})

function refusals({ shell, say, wait: time }: Made) {
  const { headings, again } = shell.words.problemPage
  const { not_found, unavailable } = shell.words.problems
  const asked = { shell, requestId: say('8f14e45fceea167a') }
  return {
    notFound: <ProblemPage {...asked} status={404} title={say(headings[404])} detail={say(not_found)} />,
    tooMany: <ProblemPage {...asked} status={429} title={say(headings[429])} detail={say(fill(again, { time }))} />,
    unavailable: <ProblemPage {...asked} status={503} title={say(headings[503])} detail={say(unavailable)} />,
  }
}
