/**
 * A stand-in for Discord, for tests: its REST interface (v10) and its gateway, on a free port of this machine, and the
 * people on it. Written from docs.discord.com. It is strict: what the documentation forbids is refused as Discord
 * refuses it, and remembered in {@link org.pushduty.discord.standin.DiscordStandin#violations()}.
 */
package org.pushduty.discord.standin;
