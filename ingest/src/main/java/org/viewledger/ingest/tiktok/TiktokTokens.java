package org.viewledger.ingest.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Secrets;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.tokens.TokenAccount;
import org.viewledger.ingest.tokens.TokenHost;
import org.viewledger.ingest.tokens.TokenPair;
import org.viewledger.ingest.tokens.TokenStore;

/**
 * The tokens of an account's consent: an access token of two hours (or a day), and a refresh token
 * of 180 days (or a year) that is replaced at each renewal. What TikTok says of their ends counts,
 * not what its documents do.
 */
public final class TiktokTokens implements TokenHost {
  private static final String REMEDY =
      "Người giữ tài khoản TikTok hãy đăng nhập và cấp quyền lại cho ứng dụng (video.list,"
          + " user.info.stats), rồi ghi refresh token mới vào tệp mà khóa refreshToken của nguồn"
          + " chỉ tới.";

  private final TiktokConfig config;
  private final TiktokRequests requests;
  private final Transport transport;

  private TiktokTokens(TiktokConfig config, Transport transport) {
    this.config = config;
    this.requests = new TiktokRequests(config);
    this.transport = transport;
  }

  /** The tokens of the account that a page is. */
  public static AccountTokens start(
      String pageId, TiktokConfig config, Transport transport, TokenStore store) {
    String first = config.refreshToken();
    TokenAccount account = TokenAccount.of("tiktok", "TikTok " + pageId, true, REMEDY, first);
    return AccountTokens.start(
        account, first, List.of(config.clientSecret()), new TiktokTokens(config, transport), store);
  }

  @Override
  public TokenPair renew(String refreshToken, Secrets secrets, Instant now)
      throws RefusedException, InterruptedException {
    JsonNode tree =
        TiktokReplies.accepted(
            config.api(), transport.send(requests.renewal(refreshToken)), now, secrets);
    return TiktokPayload.pair(config.api(), tree, now);
  }
}
