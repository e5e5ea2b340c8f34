/** What the mailbox adds to the sheet of the pages for people: a list beside its choice, in smaller type. */
export const style = `
html{background:var(--ground)}
body{max-width:none;margin:0;padding:0;font-size:.9375rem}
header{padding:.25rem 1rem;border-bottom:1px solid var(--line);background:var(--surface)}
main,aside{margin:0;padding:1rem;min-width:0}
form{margin:0 0 .5rem}
.row form{margin:0}
.back{display:block;margin-bottom:.75rem}
h1{overflow-wrap:anywhere}
h2{margin:.75rem 0;font-size:.875rem}
button,.button,input,select{width:auto;min-height:2.5rem;padding:.375rem .75rem;border:1px solid var(--line);border-radius:.625rem;font:inherit}
input,select{background:var(--surface);color:inherit}
[type=search],select{flex:1;min-width:0}
[type=number]{width:4.5rem}
main>p{margin-top:30vh;text-align:center}
ul{padding:0;list-style:none}
aside a,.unsent{display:block;margin:0 -.625rem;padding:.5rem .625rem;color:inherit;text-decoration:none}
aside a:hover{background:var(--surface);color:inherit}
aside a,nav a{border-radius:.625rem}
[aria-current]{background:var(--tint)}
nav span,.row{display:flex}
.row{gap:.5rem;align-items:center;justify-content:space-between}
.start{justify-content:start;flex-wrap:wrap}
.cut{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.soft{color:var(--soft);font-size:.8125rem}
.tag{font-size:.75rem;font-weight:400}
.warn{padding:.25rem .25rem .25rem .75rem;border-radius:.625rem}
.code{font-size:1.5rem;letter-spacing:.15em}
code{user-select:all}
iframe{display:block;width:100%;height:36rem;margin:.5rem auto 1rem;background:#fff}
.w600{max-width:600px}
.w375{max-width:375px}
iframe,pre,.box{border:1px solid var(--line);border-radius:1rem}
pre,.box{padding:1rem;background:var(--surface)}
pre{margin:0;font-size:.8125rem;white-space:pre-wrap;overflow-wrap:anywhere}
@media(min-width:60rem){
body{display:grid;grid-template:auto 1fr/23rem 1fr;height:100dvh}
header{grid-column:1/-1}
aside,main{overflow:auto}
aside{border-right:1px solid var(--line)}
article{max-width:52rem;margin:1rem auto}
.back{display:none}}
@media(max-width:59.99rem){.opened aside,body:not(.opened) main{display:none}}
`
