/** What the page of all looks adds to the sheet of the pages for people. */
export const lookStyle = `
body{max-width:none;padding:0 1.5rem 3rem}
header{position:sticky;top:0;flex-wrap:wrap;background:var(--ground);z-index:1}
header form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:0}
header button{width:auto}
label{display:grid;font-size:.875rem}
select{min-height:3rem;padding:0 .75rem;border:1px solid var(--edge);border-radius:.625rem;background:var(--surface);color:inherit;font:inherit}
.frames{display:flex;flex-wrap:wrap;gap:1.5rem}
figure{margin:0}
figcaption{font-size:.875rem}
iframe{display:block;width:390px;height:844px;border:1px solid var(--line);border-radius:1rem;background:var(--surface)}
.w1280 iframe{width:1280px;height:800px}
`
