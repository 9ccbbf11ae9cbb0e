// This repository is itself a dateline project: the sample article with finished translations.
import { defineConfig, type UserConfig } from './src/config/config.ts';

const config: UserConfig = defineConfig({ source: 'en', targets: ['ar', 'fr'] });
export default config;
