/** Families of parameters that say how a reader came, never what is read. */
const families = /^(?:utm_|mtm_|pk_|piwik_|matomo_|hsa_|itm_|wt_|ns_|at_(?:medium|campaign|custom)|_hs(?:enc|mi))/u;

/** Single ones, as ad networks, mailers and social sites add them. Anything unknown may be the page's identity: it stays. */
const single = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid " +
    "mkt_tok vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid s_kwcid ef_id epik srsltid _openstat _ga _gl " +
    "icid ncid cmpid cmp ocid xtor smid smtyp fb_action_ids fb_action_types fb_ref fb_source ref_src ref_url " +
    "guccounter guce_referrer guce_referrer_sig wickedid trk trkcampaign spm scm_source cvid ftag taid tblci " +
    "dicbo sr_share soc_src soc_trk share_id wprov feature_share __twitter_impression amp_js_v usqp mbid ito"
  ).split(" "),
);

/** The address without parameters that only track its reader, and without its fragment; what is no address stays as it is. */
export const withoutTracking = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return address;
  // Rebuilt by hand: URLSearchParams would write what stays in another way.
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !tracks(pair.split("=", 1)[0] ?? ""));
  url.search = kept.length === 0 ? "" : `?${kept.join("&")}`;
  // "#!/story/7" is where some sites keep their address.
  if (!url.hash.startsWith("#!")) url.hash = "";
  return url.href;
};

const tracks = (name: string): boolean => {
  const plain = name.toLowerCase();
  return families.test(plain) || single.has(plain);
};
