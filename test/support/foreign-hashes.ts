export const plain = 'violet-harbour-lantern'
export const umlauts = 'Zwölf Boxkämpfer 🥊'

/**
 * Hashes made by the systems themselves: Werkzeug 3.1.9, Django 5.2.17, bcrypt 5.0.0 for Python, @better-auth/utils.
 */
export const vectors: [system: string, password: string, stored: string][] = [
  [
    'Werkzeug, 1,000 iterations',
    plain,
    'pbkdf2:sha256:1000$yCwPJuj4b5TlAkhn$6db32f61b17169a85f45695fbd17bd6b2ec53346d1123289c4b089648468020a',
  ],
  [
    'Werkzeug, 100,000 iterations',
    plain,
    'pbkdf2:sha256:100000$Wqahq5H9a0iMjnZJ$aadf98c9310b16cabe01c79cfad58cf57b787b88752b9346d0b9a9840f55dc6b',
  ],
  [
    'Werkzeug, 100,001 iterations',
    plain,
    'pbkdf2:sha256:100001$AJwAaCtsMeunG8uF$f0dd67e4ef866b9e7e9b64a166375432010722b5f26f662e25c77dfb7a98cfa6',
  ],
  [
    'Werkzeug, scrypt',
    plain,
    'scrypt:32768:8:1$ou0aexJEUNf0GPLS$a2d002411191c5dbce2f23189d355c3683dd83e08ef710864b2894472101e7f98eb0ca4ae43e68ad4bb556dd6d078c98df1c42cecce479cdaa320d06c6e89196',
  ],
  [
    'Werkzeug, scrypt with other parameters',
    plain,
    'scrypt:1024:4:2$6yS47LWS1vaCSsre$e2a1be2322f33b59fdb2a10eb1d8558a173f320ae44b3a351fa37a8feb0480779860964c334e24e1bf1dbc7d0a1cbdeb98d690411e6e15e4d904af71a3886f8f',
  ],
  [
    'Werkzeug, 1,000 iterations',
    umlauts,
    'pbkdf2:sha256:1000$UgEOeEfD87lDDPXR$62921a9ae354a559ce0f04314a58c28e6bbda508d79574ac8d38ae08487f175b',
  ],
  [
    'Werkzeug, 100,000 iterations',
    umlauts,
    'pbkdf2:sha256:100000$XPnT4JxwnbVpLJfk$c0ad44662a4955df03c24bb4e6f673bca0c5db0551a4584814219464a7b13084',
  ],
  [
    'Werkzeug, scrypt',
    umlauts,
    'scrypt:32768:8:1$UWHs1yYg2oLHL12N$38e1def20fdce615d4e289df06e6c8a90da535e2e3441fbb1824527f214b62f8199e4fc2dfdd711ab7e40847670d781350039f218f20401afcfb14b048699360',
  ],
  [
    'Django, 36,000 iterations',
    plain,
    'pbkdf2_sha256$36000$bQx2m0ZkQ1r7WcYd3nPq0e$1ly5Riq1NgB9vAd3fgC8vrCG6N6D4CaHNjQ+gNs2ufI=',
  ],
  [
    'Django, 1,000,000 iterations',
    plain,
    'pbkdf2_sha256$1000000$bQx2m0ZkQ1r7WcYd3nPq0e$TmoaEQBsQ2w11FcuAj1/9s1yexvEKwoKe3NPkwxlWk4=',
  ],
  [
    'Django, 36,000 iterations',
    umlauts,
    'pbkdf2_sha256$36000$bQx2m0ZkQ1r7WcYd3nPq0e$kf651/JBA1tNpDoW7/kVXNiOwAiiWkdQjKp1T939sfM=',
  ],
  ['bcrypt 2a, cost 5', plain, '$2a$05$rr2iQDUrXeeXYlB22Y8kWOrn2CYLga9zk0tXT2K7EiLgQESIro3Z2'],
  ['bcrypt 2b, cost 5', plain, '$2b$05$h6aY6MUcUhbLbyfcHaWqHu1dLSKu309EG93lqgnrdughvBpem6EA.'],
  ['bcrypt 2a, cost 5', umlauts, '$2a$05$SDJqEJfDGLk.6m5Wc5MmBeBm7dVF31a6vObo9BSi1HX2jp1k0wMoa'],
  ['bcrypt 2b, cost 5', umlauts, '$2b$05$EukJupT16nJ60NQ7eZwNd.jLAf2BDsff87tSyk1dWlRtZpGlTkgDO'],
  ['bcrypt 2a, 72 bytes', 'x'.repeat(72), '$2a$05$PD86BZhaTP4DhlxucYud.efiglnBAymLmUuLIRf5iELX/7yb7XLo2'],
  ['bcrypt 2b, 72 bytes', 'x'.repeat(72), '$2b$05$SNOch4bS51m5q22SHFPGoeKv88Ye28RAf.d1uPdp2FwBoWeQPW4vm'],
  ['bcrypt 2b, cost 10', plain, '$2b$10$AtwD9KyKriow.huwrGuCXO4BgoA3j95tkLM1uwy.EEpSGXkmfgrHu'],
  ['bcrypt 2b, cost 12', plain, '$2b$12$dWorBk7QfuLYwgZPpbK2le91IKPCCkk6GmCSJV/Czrc9s43voTznW'],
  [
    'Better Auth',
    plain,
    'a61b686bf959bbd485b52307338c6028:3d074b66e13c60e78296e0bfe6ffeb2dae229d743e565534896e1d43624243cccac640b8f2573b8c8e05f0b4b925e4abe8f17332448e29a2374fcdb296dc0f17',
  ],
  [
    'Better Auth',
    umlauts,
    '386a33a2791b39a12a7fdc65b08ef1ac:a4c63aac3bb83c2f8705a751bbc78ef1adc97d0e9ae5465abfd177acf2e99e5c130924612d696acf18d50326c1e38b382c3ca326d7ac7942dcf415c3cc47ebc6',
  ],
  [
    'Better Auth',
    'ｇａｔｅ ０１２３ Ångström',
    '385781c4808e3526730a06315f749e2e:80762cf716344daa52c4f052a11e1c0acaf2fb81c6b7700f91e7d09c11f93254d24e26067e4640d7bebb1767f5678d54f1db1d1fb61ee1835df2b6ebed8c5c35',
  ],
  [
    'Werkzeug, 100,001 iterations, 100 bytes',
    'x'.repeat(100),
    'pbkdf2:sha256:100001$eW79jNTiWUqrT7yr$ef7d17662ea98c6909e673c961b3496a623313db6839497217f1cf4d7310982c',
  ],
]
