/* oxlint-disable max-lines -- the style sheets of the pages, one template each */

/** Colours and type of every page. Logical properties only, so that a page mirrors by its `dir`. */
export const BASE_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#141414;--soft:#55534e;--line:#dad6cd;--wash:#f6f4ef;--accent:#8c1c13;--link:#0b4a7d;
--final:#1d6b36;--reviewed:#14606b;--translated:#7a5200;--initial:#6b4c8a;--missing:#a3231a;
--serif:"Source Serif 4","Noto Naskh Arabic","Iowan Old Style",Georgia,"Times New Roman",serif;--leading:1.58;--measure:38rem}
@media screen and (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e9e6df;--soft:#aaa69c;--line:#35383d;--wash:#1d2024;--accent:#f0958b;--link:#8fc1ea;
--final:#7fcf98;--reviewed:#79c8d4;--translated:#e2b866;--initial:#c5a8e6;--missing:#f5a097}}
*{box-sizing:border-box}
html{font:400 112.5%/var(--leading) var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;
font-kerning:normal;font-variant-ligatures:common-ligatures}
html:lang(ar),html:lang(fa),html:lang(ur),html:lang(ps),html:lang(ckb){--serif:"Noto Naskh Arabic","Source Serif 4","Geeza Pro","Traditional Arabic",serif;--leading:1.9;--measure:33rem;font-size:131.25%}
[lang]{line-height:var(--leading)}
[dir=ltr]:not(html){--leading:1.58}
[dir=rtl]:not(html){--leading:1.9}
body{margin:0;overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:focus-visible,:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
svg{inline-size:1em;block-size:1em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.125em;flex:none}
.sprite{position:absolute;inline-size:0;block-size:0;overflow:hidden}
.skip:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{display:inline-block;padding:.25rem .75rem;margin:.5rem}
.bar{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;align-items:baseline;justify-content:space-between;max-inline-size:74rem;margin-inline:auto;
padding:.6rem 1.25rem .5rem;border-block-end:1px solid var(--line);font-size:.84rem;color:var(--soft)}
.bar a{color:inherit;text-decoration:none;padding-block:.2rem;display:inline-block}
.bar a:hover{color:var(--ink);text-decoration:underline}
.bar [aria-current]{color:var(--ink);font-weight:700}
.bar nav ul{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1.1rem;list-style:none;margin:0;padding:0}
.brand{font-weight:700}
html:dir(rtl) :is(.bar,.foot){font-size:.78rem}
main{display:block;max-inline-size:74rem;margin-inline:auto;padding-inline:1.25rem;padding-block:2.2rem 3rem}
.foot{max-inline-size:74rem;margin-inline:auto;padding:.9rem 1.25rem 2rem;border-block-start:1px solid var(--line);font-size:.8rem;color:var(--soft)}
.foot p{margin:0}
.state{display:inline-flex;align-items:center;gap:.4em;font-size:.84rem;line-height:1.5;white-space:nowrap}
.final{--state:var(--final)}.reviewed{--state:var(--reviewed)}.translated{--state:var(--translated)}.initial{--state:var(--initial)}.missing{--state:var(--missing)}
.state{color:var(--state)}
.code,.image{font-size:.88em;background:var(--wash);border:1px solid var(--line);border-radius:3px;padding-inline:.3em;unicode-bidi:isolate}
.track{display:block;inline-size:100%;block-size:.5rem;stroke:none;background:var(--line);border-radius:3px;overflow:hidden}
[dir=rtl] .track{transform:scaleX(-1)}
.track .final,.track .reviewed,.track .translated,.track .initial,.track .missing{fill:var(--state)}
.track .missing{fill:var(--line)}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#fff;--link:#000;color-scheme:light}html{font-size:11pt}html:dir(rtl){font-size:13pt}
.bar,.skip,.foot nav{display:none}main{padding:0;max-inline-size:none}a{text-decoration:none}@page{margin:20mm 18mm}}
`;

/** The page that a reader would see. */
export const ARTICLE_STYLE = `
article{max-inline-size:var(--measure);margin-inline:auto}
.head{margin-block-end:1.6rem}
h1{font-size:clamp(1.7rem,1.3rem + 1.7vw,2.3rem);line-height:1.17;font-weight:700;margin:0 0 .85rem;text-wrap:balance}
html:dir(rtl) h1{line-height:1.45;font-size:clamp(1.45rem,1.15rem + 1.4vw,1.95rem);margin-block-end:.6rem}
.standfirst{font-size:1.2rem;line-height:1.42;color:var(--soft);margin:0 0 1.1rem;text-wrap:pretty}
html:dir(rtl) .standfirst{line-height:1.75;font-size:1.08rem}
.byline,.dateline{font-size:.88rem;line-height:1.6;color:var(--soft);margin:0}
.byline{color:var(--ink);font-weight:600}
.head>.dateline:last-child{border-block-start:1px solid var(--line);padding-block-start:.65rem}
.body p{margin:0 0 1.05em;text-wrap:pretty;hanging-punctuation:first allow-end}
.body>h2,.body>h3,.body>h4,.body>h5,.body>h6{font-weight:700;line-height:1.3;margin:2em 0 .5em}
html:dir(rtl) .body :is(h2,h3,h4,h5,h6){line-height:1.6}
.body h2{font-size:1.3rem}.body h3{font-size:1.12rem}.body :is(h4,h5,h6){font-size:1rem}
figure{margin:0 0 1.8rem}
.picture{display:grid;place-items:center;aspect-ratio:2/1;background:var(--wash);border:1px solid var(--line);color:var(--soft)}
.picture svg{inline-size:2.2rem;block-size:2.2rem;stroke-width:1.2}
figcaption{font-size:.86rem;line-height:1.5;color:var(--soft);padding-block:.55rem;border-block-end:1px solid var(--line)}
html:dir(rtl) figcaption{line-height:1.75}
blockquote{margin:1.6rem 0;padding-inline-start:1.1rem;border-inline-start:3px solid var(--accent);font-size:1.1rem}
blockquote p:last-child{margin-block-end:0}
ul,ol{padding-inline-start:1.4em;margin:0 0 1.05em}
.body li{margin-block-end:.35em}
table{inline-size:100%;border-collapse:collapse;font-size:.9rem;margin-block-end:1.5rem}
.wide{overflow-x:auto}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-block-end:1px solid var(--line)}
dt{font-weight:700}dd{margin-inline:1.4em 0;margin-block:0 .6em}
.footnotes{border-block-start:1px solid var(--line);margin-block-start:2rem;padding-block-start:.7rem;font-size:.84rem;color:var(--soft)}
.embed{border:1px dashed var(--line);padding:.6rem .9rem;margin-block-end:1.05em;color:var(--soft);font-size:.9rem}
.label{font-size:.88rem;font-weight:700;color:var(--accent);margin:0 0 .5rem}
.credit{color:var(--soft)}
[data-state=missing]{background:color-mix(in srgb,var(--missing) 9%,transparent);box-decoration-break:clone;-webkit-box-decoration-break:clone}
@media (max-width:30rem){main{padding-block-start:1.4rem}figure{margin-inline:-1.25rem}.picture{border-inline:0}figcaption{padding-inline:1.25rem}}
@media print{article{max-inline-size:none}.picture{display:none}figure{margin-inline:0;break-inside:avoid}p{orphans:3;widows:3}h1,h2,h3{break-after:avoid}
[data-state=missing]{background:none}}
`;

/** Source beside target, a row for each segment. */
export const BILINGUAL_STYLE = `
html{font-size:100%}
html:dir(rtl){font-size:112.5%}
main{padding-block-start:1.4rem}
h1{font-size:1.5rem;line-height:1.35;margin:0 0 .3rem}
html:dir(rtl) h1{line-height:1.6}
.lead{color:var(--soft);margin:0 0 1.2rem;font-size:.9rem}
.pairs{inline-size:100%;border-collapse:collapse;table-layout:fixed}
.pairs th,.pairs td{text-align:start;vertical-align:top;padding:.5rem .75rem}
.pairs thead th{font-size:.84rem;color:var(--soft);border-block-end:2px solid var(--ink);font-weight:600}
.pairs tbody{border-block-end:1px solid var(--line)}
.pairs tbody th{font-size:.78rem;line-height:1.5;font-weight:600;color:var(--soft);padding-block-end:0}
.pairs td{padding-block-start:.2rem}
.pairs col.facts{inline-size:11rem}
.pairs td.facts{border-inline-start:3px solid var(--state,var(--line))}
.pairs :target{background:var(--wash);outline:2px solid var(--link)}
.id{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.74rem;color:var(--soft);unicode-bidi:isolate}
.finding{display:block;margin-block-start:.3rem;font-size:.8rem;line-height:1.5}
.finding.error{color:var(--missing)}.finding.warning{color:var(--translated)}.finding.note{color:var(--soft)}
.none{color:var(--missing);font-size:.86rem}
del{background:color-mix(in srgb,var(--missing) 16%,transparent);text-decoration-color:var(--missing)}
ins{background:color-mix(in srgb,var(--final) 16%,transparent);text-decoration-color:var(--final);text-underline-offset:.2em}
@media screen and (max-width:48rem){.pairs,.pairs tbody,.pairs tr,.pairs td,.pairs tbody th{display:block;inline-size:100%}.pairs colgroup{display:none}
.pairs thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}.pairs td{padding-inline:0}.pairs tbody th{padding-inline:0;padding-block-start:.8rem}
.pairs td.facts{padding-inline-start:.6rem;margin-block:.2rem .8rem}}
@media print{html{font-size:9.5pt}html:dir(rtl){font-size:10.5pt}.pairs tbody{break-inside:avoid}.pairs col.facts{inline-size:7.5rem}}
`;

/** The list of articles with their progress. */
export const INDEX_STYLE = `
html:dir(rtl){font-size:118.75%}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 .3rem}
html:dir(rtl) h1{line-height:1.5}
.lead{color:var(--soft);margin:0 0 2rem;max-inline-size:var(--measure)}
.articles{list-style:none;margin:0;padding:0;border-block-start:2px solid var(--ink)}
.articles>li{padding-block:1.3rem 1.5rem;border-block-end:1px solid var(--line)}
h2{font-size:1.3rem;line-height:1.35;margin:0 0 .2rem;text-wrap:balance}
[dir=rtl] h2,h2[dir=rtl]{line-height:1.6}
h2 a{color:inherit;text-decoration:none}
h2 a:hover{text-decoration:underline}
.meta{color:var(--soft);font-size:.84rem;margin:0 0 .9rem}
.locales{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem 2rem}
.locales h3{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;font-size:1rem;line-height:1.6;margin:0 0 .25rem;font-weight:600}
.locales h3 span{font-weight:400;font-size:.84rem;color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.4rem 0 0;padding:0;list-style:none}
.views{margin:.3rem 0 0;font-size:.84rem;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
`;

/** What the served preview marks in a page. */
export const FRAME_STYLE = `
html{scroll-padding-block:5rem}
main{padding-block-start:1.4rem}
.long .body>*{content-visibility:auto;contain-intrinsic-block-size:auto 5rem}
.s{cursor:pointer;border-radius:2px}
.s:hover,.s.paired{background:color-mix(in srgb,var(--link) 12%,transparent)}
.s.hit{background:color-mix(in srgb,#e0b100 34%,transparent)}
.s.chosen{outline:2px solid var(--link);outline-offset:2px}
.s.has-error{text-decoration:underline wavy var(--missing);text-decoration-thickness:1px;text-underline-offset:.28em}
`;
