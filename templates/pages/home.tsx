import { Layout, type Shell } from './kit/layout.tsx'
import { Mark } from './kit/mark.tsx'

export function HomePage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} title="Welcome">
      <div class="gate">
        <Mark />
      </div>
      <h1>Welcome to {shell.appName}</h1>
      {shell.user ? <SignedIn email={shell.user.email} /> : <SignedOut />}
    </Layout>
  )
}

function SignedIn({ email }: { email: string }) {
  return (
    <>
      <p>
        You are logged in as <strong>{email}</strong>.
      </p>
      <a class="button" href="/account">
        Go to your account
      </a>
    </>
  )
}

function SignedOut() {
  return (
    <>
      <p>This is the way in. Create an account, or log in if you have one.</p>
      <div class="choices">
        <a class="button" href="/register">
          Create an account
        </a>
        <a class="button quiet" href="/login">
          Log in
        </a>
      </div>
    </>
  )
}
