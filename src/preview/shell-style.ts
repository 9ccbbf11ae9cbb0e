/** The tool around the two pages of the served preview. */
export const SHELL_STYLE = `
html{font-size:100%;block-size:100%}
html:lang(ar){font-size:106%;--leading:1.7}
body{block-size:100dvh;display:grid;grid-template-rows:auto minmax(0,1fr);overflow:hidden}
.sr{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,select,input{font:inherit;font-size:.9rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.2rem .55rem;line-height:1.5;min-block-size:1.9rem}
button{cursor:pointer}
button:hover{background:var(--wash)}
button[aria-pressed=true],.widths input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink)}
dateline-preview{display:contents}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.45rem .9rem;padding:.5rem .9rem;border-block-end:1px solid var(--line);background:var(--wash);font-size:.9rem}
.tools label{display:inline-flex;align-items:center;gap:.4rem}
.tools .group{display:inline-flex;align-items:center;gap:.35rem;border:0;margin:0;padding:0;min-inline-size:0}
.tools a{color:inherit}
.tools a[aria-current]{font-weight:700;text-decoration:none}
.widths label{position:relative}
.widths input{position:absolute;opacity:0;inline-size:100%;block-size:100%;margin:0;cursor:pointer}
.widths span{border:1px solid var(--soft);border-radius:4px;padding:.2rem .5rem;background:var(--paper);line-height:1.5}
.widths input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.find input{inline-size:11rem}
.tools .end{margin-inline-start:auto}
main.desk{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) minmax(17rem,24rem);max-inline-size:none;margin:0;padding:0;min-block-size:0}
dateline-frame{display:grid;grid-template-rows:auto minmax(0,1fr);min-inline-size:0;min-block-size:0;border-inline-end:1px solid var(--line)}
dateline-frame h2{font-size:.84rem;line-height:1.5;font-weight:600;margin:0;padding:.3rem .9rem;color:var(--soft);border-block-end:1px solid var(--line)}
.window{overflow:auto;background:var(--wash)}
.window:focus-visible{outline-offset:-3px}
iframe{display:block;inline-size:100%;block-size:100%;border:0;margin-inline:auto;background:var(--paper)}
aside{display:grid;grid-template-rows:minmax(0,auto) minmax(8rem,1fr);min-block-size:0;font-size:.9rem}
dateline-details{display:block;overflow:auto;padding:.6rem .9rem .9rem;max-block-size:62vh;border-block-end:1px solid var(--line)}
dateline-details h2,dateline-list h2{font-size:1rem;line-height:1.5;margin:0 0 .4rem}
dateline-details h3{font-size:.8rem;line-height:1.5;margin:.8rem 0 .15rem;color:var(--soft);font-weight:600}
dateline-details p{margin:0 0 .2rem;line-height:1.55}
dateline-details [dir=rtl]:not(html) p,p[dir=rtl]{line-height:1.85}
dateline-details ul{margin:0;padding-inline-start:1.1rem}
dateline-details li{line-height:1.6}
.address{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-block-end:.3rem}
.address code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.82rem;unicode-bidi:isolate}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .8rem}
.finding{display:block;line-height:1.55;margin-block-end:.35rem}
.finding.error{color:var(--missing)}.finding.warning{color:var(--translated)}.finding.note{color:var(--soft)}
dateline-list{display:block;overflow:auto;padding:.6rem .9rem}
dateline-list ol{list-style:none;margin:0;padding:0}
dateline-list li{content-visibility:auto;contain-intrinsic-size:auto 2.2rem}
dateline-list button{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.5rem;align-items:center;inline-size:100%;text-align:start;border:0;border-block-end:1px solid var(--line);border-radius:0;padding:.25rem .2rem;background:none}
dateline-list button svg{color:var(--state)}
dateline-list button[aria-current]{background:var(--wash);box-shadow:inset .2rem 0 0 var(--link)}
[dir=rtl] dateline-list button[aria-current]{box-shadow:inset -.2rem 0 0 var(--link)}
dateline-list .words{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;text-align:start}
dateline-list .hint{color:var(--soft);margin:0 0 .4rem}
dialog{border:1px solid var(--soft);border-radius:6px;background:var(--paper);color:var(--ink);max-inline-size:min(32rem,92vw)}
dialog::backdrop{background:rgb(0 0 0/.45)}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0 0 1rem}
dialog dd{margin:0}
kbd{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85rem;border:1px solid var(--line);border-radius:3px;padding-inline:.35em;background:var(--wash);unicode-bidi:isolate}
.toast{position:fixed;inset-block-end:1rem;inset-inline-start:1rem;background:var(--ink);color:var(--paper);padding:.35rem .8rem;border-radius:4px;font-size:.9rem;max-inline-size:calc(100vw - 2rem)}
.toast:empty{display:none}
@media (max-width:70rem){main.desk{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:minmax(0,3fr) minmax(0,2fr)}aside{grid-column:1/-1;grid-template-rows:none;grid-template-columns:minmax(0,1fr) minmax(0,1fr);border-block-start:1px solid var(--line)}
dateline-details{max-block-size:none;border-block-end:0;border-inline-end:1px solid var(--line)}}
@media (max-width:44rem){body{block-size:auto;min-block-size:100dvh;overflow:visible;display:block}main.desk,aside{display:block}dateline-frame{block-size:70vh}dateline-details,dateline-list{max-block-size:none}dateline-list{max-block-size:60vh}}
@media print{body{display:block;block-size:auto;overflow:visible}.tools,aside,dateline-frame.source,dateline-frame h2,.toast{display:none}main.desk{display:block}.window{overflow:visible;background:none}}
`;
