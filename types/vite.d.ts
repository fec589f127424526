/// <reference types="vite/client" />

// What the bundler adds to the language: `import.meta.glob`, `./style.css`, `./schema.sql?raw`.
declare module "@fontsource-variable/*" {}
