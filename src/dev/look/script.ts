/** Makes every frame as high as what it shows; without it a frame scrolls. A mail's frame is nobody's, and keeps its height. */
export const lookScript = `
for (const frame of document.querySelectorAll('iframe'))
  frame.addEventListener('load', () => {
    const height = frame.contentDocument?.documentElement.scrollHeight
    if (height) frame.style.height = height + 2 + 'px'
  })
`
