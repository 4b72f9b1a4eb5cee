<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AccountPage</name>
    <message>
        <source>Add Subscription</source>
        <translation>サブスクリプションを追加</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>アカウントを取得しています</translation>
    </message>
    <message>
        <source>Opening your data. If your keyring asks for its password, it is for this.</source>
        <translation>データを開いています。キーリングのパスワードを求められた場合は、このためです。</translation>
    </message>
    <message>
        <source>{count} · no charge ahead</source>
        <translation>{count} · 今後の請求はありません</translation>
    </message>
    <message>
        <source>{count} · next charge {day}, {days}</source>
        <translation>{count} · 次回の請求 {day}、{days}</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Nothing is shared between accounts. Signing out removes an account&apos;s data from this computer.</source>
        <translation>アカウント間で共有されるものはありません。サインアウトすると、そのアカウントのデータはこのコンピューターから削除されます。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>送信待ち: {count}</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>表示中</translation>
    </message>
    <message>
        <source>Switch to {name}</source>
        <translation>{name} に切り替え</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Sign out {name}</source>
        <translation>{name} をサインアウト</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>システムの言語</translation>
    </message>
</context>
<context>
    <name>AskSupport</name>
    <message>
        <source>Write to support</source>
        <translation>サポートに問い合わせる</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>この支払いについて問い合わせる</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>どのようなご用件ですか?</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Do not write card numbers or patient data.</source>
        <translation>カード番号や患者データは記入しないでください。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>What should we look at?</source>
        <translation>何を確認すればよいですか?</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 文字</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信しています…</translation>
    </message>
    <message>
        <source>Your question was sent</source>
        <translation>お問い合わせを送信しました</translation>
    </message>
    <message>
        <source>People read it and answer by e-mail.</source>
        <translation>担当者が読み、メールでお答えします。</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>受付番号 {reference}</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>受付番号をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs your attention</source>
        <translation>対応が必要です</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Running low</source>
        <translation>残りわずか</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>{card} pays for credits and for all subscriptions.</source>
        <translation>{card} でクレジットとすべてのサブスクリプションを支払います。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, sign in again.</source>
        <translation>{time} 時点の情報です。クレジットを購入するには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, unlock this computer&apos;s keyring.</source>
        <translation>{time} 時点の情報です。クレジットを購入するには、このコンピューターのキーリングのロックを解除してください。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, go online.</source>
        <translation>{time} 時点の情報です。クレジットの購入にはオンライン接続が必要です。</translation>
    </message>
</context>
<context>
    <name>BuyCreditsSheet</name>
    <message>
        <source>Buy Credits</source>
        <translation>クレジットを購入</translation>
    </message>
    <message>
        <source>Buy {pack}?</source>
        <translation>{pack} を購入しますか?</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel {plan}</source>
        <translation>{plan} を解約</translation>
    </message>
    <message>
        <source>What should happen to {plan}?</source>
        <translation>{plan} をどうしますか?</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned}ここで選んだ内容に置き換わります。</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>サブスクリプションを継続</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Pause Subscription for 12 weeks</source>
        <translation>サブスクリプションを12週間一時停止</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>ダウングレード</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>解約</translation>
    </message>
    <message>
        <source>Cancel {plan}?</source>
        <translation>{plan} を解約しますか?</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>サブスクリプションを解約</translation>
    </message>
    <message>
        <source>Pause {plan} for 12 weeks?</source>
        <translation>{plan} を12週間一時停止しますか?</translation>
    </message>
    <message>
        <source>Pause Subscription</source>
        <translation>サブスクリプションを一時停止</translation>
    </message>
    <message>
        <source>Downgrade {plan}?</source>
        <translation>{plan} をダウングレードしますか?</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 戻る</translation>
    </message>
    <message>
        <source>Downgrade to {plan}</source>
        <translation>{plan} にダウングレード</translation>
    </message>
    <message>
        <source>What is possible here has just changed. Choose again.</source>
        <translation>ここで選べる内容が変わりました。もう一度選んでください。</translation>
    </message>
    <message>
        <source>A downgrade needs a connection, because its price is asked for first.</source>
        <translation>ダウングレードでは先に価格を確認するため、接続が必要です。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>This subscription has just changed. Look at the dates again.</source>
        <translation>このサブスクリプションは変更されたばかりです。日付をもう一度ご確認ください。</translation>
    </message>
</context>
<context>
    <name>ChangePlanDialog</name>
    <message>
        <source>Change Plan</source>
        <translation>プランを変更</translation>
    </message>
    <message>
        <source>You have {plan}. What would you like instead?</source>
        <translation>現在のプランは {plan} です。どのプランに変更しますか?</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned}ここで選んだ内容に置き換わります。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>お支払い方法を追加</translation>
    </message>
    <message>
        <source>Change to {plan}?</source>
        <translation>{plan} に変更しますか?</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Credits pay for single uses beside your subscriptions. You buy them once; nothing renews.</source>
        <translation>クレジットは、サブスクリプションとは別の都度利用の支払いに使います。購入は一回ごとで、自動更新はありません。</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>アカウントを取得しています</translation>
    </message>
    <message>
        <source>No credits have been bought or spent yet.</source>
        <translation>クレジットの購入も使用もまだありません。</translation>
    </message>
    <message>
        <source>The history is not on this computer yet. It is fetched when the server can be reached.</source>
        <translation>履歴はまだこのコンピューターにありません。サーバーに接続できたときに取得します。</translation>
    </message>
</context>
<context>
    <name>CreditsCard</name>
    <message>
        <source>3DICOM Credits</source>
        <translation>3DICOM クレジット</translation>
    </message>
    <message>
        <source>Buy Credits</source>
        <translation>クレジットを購入</translation>
    </message>
    <message>
        <source>For: {uses}</source>
        <translation>用途: {uses}</translation>
    </message>
</context>
<context>
    <name>CsvBar</name>
    <message>
        <source>CSV export</source>
        <translation>CSV のエクスポート</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Writing {count} of {total} invoices</source>
        <translation>{total} 件中 {count} 件の請求書を書き込み中</translation>
    </message>
    <message>
        <source>Writing the invoices</source>
        <translation>請求書を書き込んでいます</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices were written to {file}.</source>
        <translation>
            <numerusform>{count} 件の請求書を {file} に書き込みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation>ダッシュボード</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data on this computer</source>
        <translation>このコンピューター上のデータ</translation>
    </message>
    <message>
        <source>Export My Data…</source>
        <translation>自分のデータを書き出す…</translation>
    </message>
    <message>
        <source>Writes all that is known here of the account shown now: subscriptions, invoices, credits.</source>
        <translation>表示中のアカウントについてここにある情報（サブスクリプション、請求書、クレジット）をすべて書き出します。</translation>
    </message>
    <message>
        <source>Signs every account out here and removes what is kept. Nothing changes at the server.</source>
        <translation>ここですべてのアカウントをサインアウトし、保存内容を削除します。サーバー側は何も変わりません。</translation>
    </message>
    <message>
        <source>Delete Local Data…</source>
        <translation>ローカルデータを削除…</translation>
    </message>
    <message>
        <source>Kept encrypted; the key is in the keyring of this computer.</source>
        <translation>暗号化して保存されます。鍵はこのコンピューターのキーリングにあります。</translation>
    </message>
    <message>
        <source>3DICOM account data {day}.json</source>
        <translation>3DICOM アカウントデータ {day}.json</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>削除しています…</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete local data</source>
        <translation>ローカルデータの削除</translation>
    </message>
    <message>
        <source>Delete all data on this computer?</source>
        <translation>このコンピューター上のすべてのデータを削除しますか?</translation>
    </message>
    <message>
        <source>These accounts are signed out here, and what is kept of them is removed:</source>
        <translation>次のアカウントをここでサインアウトし、保存内容を削除します:</translation>
    </message>
    <message>
        <source>Subscriptions go on as they are, nothing changes at the server, and your settings stay. Sign in again to have everything back.</source>
        <translation>サブスクリプションはそのまま続き、サーバー側は何も変わらず、設定も残ります。もう一度サインインすると、すべて元に戻ります。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete Local Data</source>
        <translation>ローカルデータを削除</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped.</source>
        <translation>
            <numerusform>%n 件の操作がまだ送信されていません。破棄されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Billing Details</source>
        <translation>請求先情報</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Printed on your future invoices.</source>
        <translation>今後の請求書に記載されます。</translation>
    </message>
    <message>
        <source>These details have just been changed elsewhere. Saving replaces them.</source>
        <translation>この情報は別の場所で変更されたばかりです。保存すると上書きされます。</translation>
    </message>
    <message>
        <source>None yet. Add your company or your name and address.</source>
        <translation>まだありません。会社名、またはお名前とご住所を追加してください。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Name or company</source>
        <translation>お名前または会社名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>住所（2行目）</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市区町村</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>都道府県・州</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>国を選択</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Choose the country of this address.</source>
        <translation>この住所の国を選択してください。</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Chosen invoice</source>
        <translation>選択した請求書</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>今すぐ支払う</translation>
    </message>
    <message>
        <source>Download PDF</source>
        <translation>PDF をダウンロード</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices chosen</source>
        <translation>
            <numerusform>{count} 件の請求書を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Their PDFs are saved in a folder of your choice.</source>
        <translation>PDF は選んだフォルダーに保存されます。</translation>
    </message>
    <message numerus="yes">
        <source>Download {count} PDFs</source>
        <translation>
            <numerusform>{count} 件の PDF を保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Download all</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>Pay {amount} now</source>
        <translation>今すぐ {amount} を支払う</translation>
    </message>
    <message>
        <source>Fetching the lines of this invoice</source>
        <translation>この請求書の明細を取得しています</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} ～ {end}</translation>
    </message>
    <message>
        <source>This invoice has no lines.</source>
        <translation>この請求書に明細はありません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Your card is tried again on {day}, {days}.</source>
        <translation>{day}（{days}）に、お客様のカードで再度お支払いを試みます。</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}（{days}）</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>請求額</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支払い済み</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>返金済み</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>この支払いについて問い合わせる</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>問い合わせる</translation>
    </message>
</context>
<context>
    <name>DowngradePage</name>
    <message>
        <source>{plan}, {price} / year</source>
        <translation>{plan}、{price} / 年</translation>
    </message>
    <message>
        <source>{plan}, {price} / month</source>
        <translation>{plan}、{price} / 月</translation>
    </message>
</context>
<context>
    <name>DownloadsBar</name>
    <message>
        <source>Downloads</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Downloading {count} of {total}</source>
        <translation>{total} 件中 {count} 件目をダウンロード中</translation>
    </message>
    <message>
        <source>Downloading the PDF</source>
        <translation>PDF をダウンロードしています</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>There is no PDF of a draft. Nothing was downloaded.</source>
        <translation>下書きには PDF がありません。何もダウンロードされていません。</translation>
    </message>
    <message>
        <source>{file} was saved in {folder}.</source>
        <translation>{file} を {folder} に保存しました。</translation>
    </message>
    <message numerus="yes">
        <source>{count} PDFs were saved in {folder}.</source>
        <translation>
            <numerusform>{count} 件の PDF を {folder} に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The PDF could not be downloaded.</source>
        <translation>PDF をダウンロードできませんでした。</translation>
    </message>
    <message>
        <source>Cancelled. {count} of {total} PDFs were saved in {folder}.</source>
        <translation>キャンセルしました。{total} 件中 {count} 件の PDF を {folder} に保存しました。</translation>
    </message>
    <message>
        <source>{count} of {total} PDFs were saved in {folder}.</source>
        <translation>{total} 件中 {count} 件の PDF を {folder} に保存しました。</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Pay now</source>
        <translation>今すぐ支払う</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search number, description or amount</source>
        <translation>番号、内容、金額で検索</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>請求書を検索</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Highest amount first</source>
        <translation>金額の高い順</translation>
    </message>
    <message>
        <source>Lowest amount first</source>
        <translation>金額の低い順</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>番号順</translation>
    </message>
    <message>
        <source>By number, last first</source>
        <translation>番号の逆順</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>状態順</translation>
    </message>
    <message>
        <source>By status, last first</source>
        <translation>状態の逆順</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show the invoices of all subscriptions</source>
        <translation>すべてのサブスクリプションの請求書を表示</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>すべての年</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>{name} のみ ✕</translation>
    </message>
    <message>
        <source>one subscription</source>
        <translation>1件のサブスクリプション</translation>
    </message>
    <message>
        <source>Only {name}. Press to show all</source>
        <translation>{name} のみ。押すとすべて表示</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Not heard from the server yet</source>
        <translation>まだサーバーから応答がありません</translation>
    </message>
    <message>
        <source>Last heard from the server today at {time}</source>
        <translation>サーバーとの最終通信 今日 {time}</translation>
    </message>
    <message>
        <source>Last heard from the server: {time}</source>
        <translation>サーバーとの最終通信: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n actions waiting to be sent</source>
        <translation>
            <numerusform>送信待ちの操作 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>送信待ちはありません</translation>
    </message>
    <message>
        <source>Sandbox · demo prices</source>
        <translation>サンドボックス · デモ価格</translation>
    </message>
    <message>
        <source>Demo prices</source>
        <translation>デモ価格</translation>
    </message>
</context>
<context>
    <name>FreshnessButton</name>
    <message>
        <source>Ask the server now (F5)</source>
        <translation>今すぐサーバーに問い合わせる (F5)</translation>
    </message>
    <message>
        <source>Refresh. {state}</source>
        <translation>更新。{state}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Write to us here, or to {address}.</source>
        <translation>ここから、または {address} 宛てにお問い合わせください。</translation>
    </message>
    <message>
        <source>More answers appear here once the server has been reached.</source>
        <translation>サーバーに接続すると、ここにさらに回答が表示されます。</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>その他のヘルプ</translation>
    </message>
    <message>
        <source>Write to Support</source>
        <translation>サポートに問い合わせる</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Save Diagnostics…</source>
        <translation>診断情報を保存…</translation>
    </message>
    <message>
        <source>A zip file for support: the log, versions and configuration. No password, name, e-mail address or card is in it, and it is sent nowhere by itself.</source>
        <translation>サポート用の zip ファイルです。ログ、バージョン、設定が入ります。パスワード、名前、メールアドレス、カード情報は含まれず、自動で送信されることもありません。</translation>
    </message>
    <message>
        <source>3DICOM Account diagnostics.zip</source>
        <translation>3DICOM Account 診断.zip</translation>
    </message>
    <message>
        <source>{plan} ended on {day}.</source>
        <translation>{plan} は {day} に終了しました。</translation>
    </message>
    <message>
        <source>Open the knowledge base</source>
        <translation>ナレッジベースを開く</translation>
    </message>
    <message>
        <source>3DICOM Account {version}</source>
        <translation>3DICOM Account {version}</translation>
    </message>
</context>
<context>
    <name>IntervalSwitch</name>
    <message>
        <source>Monthly</source>
        <translation>月払い</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>年払い</translation>
    </message>
    <message>
        <source>How often you pay</source>
        <translation>お支払いの頻度</translation>
    </message>
    <message>
        <source>Save up to {percent}</source>
        <translation>最大 {percent} お得</translation>
    </message>
</context>
<context>
    <name>InvoiceDeeds</name>
    <message>
        <source>Save the PDFs in</source>
        <translation>PDF の保存先</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>3DICOM invoices {day}.csv</source>
        <translation>3DICOM 請求書 {day}.csv</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV をエクスポート</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Attached is invoice {number} of {day}, {amount}.</source>
        <translation>{day} の請求書 {number}（{amount}）を添付します。</translation>
    </message>
</context>
<context>
    <name>InvoiceHistory</name>
    <message>
        <source>Invoice History</source>
        <translation>請求履歴</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV をエクスポート</translation>
    </message>
    <message>
        <source>Writes all invoices that are found now into a file</source>
        <translation>検索結果の請求書をすべてファイルに書き込みます</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>アカウントを取得しています</translation>
    </message>
    <message>
        <source>Opening your data</source>
        <translation>データを開いています</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened.</source>
        <translation>データを開けるまで、表示できるものはありません。</translation>
    </message>
    <message>
        <source>Reading older invoices…</source>
        <translation>以前の請求書を読み込んでいます…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
</context>
<context>
    <name>InvoiceModel</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>InvoiceSection</name>
    <message>
        <source>Invoice History</source>
        <translation>請求履歴</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Reading the invoices</source>
        <translation>請求書を読み込んでいます</translation>
    </message>
    <message>
        <source>There is no invoice yet.</source>
        <translation>請求書はまだありません。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>{count} 件をすべて表示</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>今すぐ支払う</translation>
    </message>
    <message>
        <source>Pay {invoice} now</source>
        <translation>{invoice} を今すぐ支払う</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Download {invoice}</source>
        <translation>{invoice} をダウンロード</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>Invoices</source>
        <translation>請求書</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Credit history</source>
        <translation>クレジットの履歴</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>以前の項目を表示</translation>
    </message>
    <message>
        <source>Reading your credit history</source>
        <translation>クレジットの履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Credit history</source>
        <translation>クレジットの履歴</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Reading your invoices</source>
        <translation>請求書を読み込んでいます</translation>
    </message>
    <message>
        <source>No invoice matches</source>
        <translation>該当する請求書はありません</translation>
    </message>
    <message>
        <source>Nothing in the history fits this search and these filters.</source>
        <translation>この検索条件とフィルターに合うものは履歴にありません。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>検索とフィルターをクリア</translation>
    </message>
    <message>
        <source>Fetching your invoices from the server…</source>
        <translation>サーバーから請求書を取得しています…</translation>
    </message>
    <message>
        <source>You have no invoice yet</source>
        <translation>請求書はまだありません</translation>
    </message>
    <message>
        <source>Each payment for a subscription or for credits leaves one here.</source>
        <translation>サブスクリプションやクレジットの支払いごとに、ここに請求書が追加されます。</translation>
    </message>
    <message>
        <source>Add Subscription</source>
        <translation>サブスクリプションを追加</translation>
    </message>
</context>
<context>
    <name>MySubscriptions</name>
    <message>
        <source>My Subscriptions</source>
        <translation>マイ サブスクリプション</translation>
    </message>
</context>
<context>
    <name>NextCharge</name>
    <message>
        <source>Payment failed</source>
        <translation>支払い失敗</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>支払いの確認待ち</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>次回の請求</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm</source>
        <translation>銀行がお客様の確認を待っています</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>お支払い期限が過ぎています</translation>
    </message>
    <message>
        <source>Due now · tried again on {day}, {days}</source>
        <translation>お支払い期限が過ぎています · {day}（{days}）に再試行</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>今後の請求はありません。</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}（{days}）</translation>
    </message>
    <message>
        <source>no card to pay with</source>
        <translation>支払いに使えるカードがありません</translation>
    </message>
    <message>
        <source>{plan} · {card}</source>
        <translation>{plan} · {card}</translation>
    </message>
</context>
<context>
    <name>PackTile</name>
    <message>
        <source>Save {percent}</source>
        <translation>{percent} お得</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>購入</translation>
    </message>
    <message>
        <source>Buy {pack} for {price}</source>
        <translation>{pack} を {price} で購入</translation>
    </message>
</context>
<context>
    <name>PacksCard</name>
    <message>
        <source>Buy Credits</source>
        <translation>クレジットを購入</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>お支払い方法を追加</translation>
    </message>
    <message>
        <source>Fetching prices</source>
        <translation>価格を取得しています</translation>
    </message>
    <message>
        <source>No credits are on sale at the moment.</source>
        <translation>現在販売中のクレジットはありません。</translation>
    </message>
    <message>
        <source>These prices are invented for the sandbox.</source>
        <translation>これらの価格はサンドボックス用の架空のものです。</translation>
    </message>
</context>
<context>
    <name>PageButton</name>
    <message>
        <source>Present page</source>
        <translation>現在のページ</translation>
    </message>
</context>
<context>
    <name>PaymentMethodRow</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>既定に設定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Expired {expiry}</source>
        <translation>{expiry} に期限切れ</translation>
    </message>
    <message>
        <source>Expires {expiry}</source>
        <translation>有効期限 {expiry}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>{brand} ending in {last4}</source>
        <translation>{brand}（末尾 {last4}）</translation>
    </message>
    <message>
        <source>{card}: more</source>
        <translation>{card}: その他</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Keep Card</source>
        <translation>カードを残す</translation>
    </message>
    <message>
        <source>Delete Card</source>
        <translation>カードを削除</translation>
    </message>
    <message>
        <source>Delete {card} ({expiry})? This cannot be undone.</source>
        <translation>{card}（{expiry}）を削除しますか? この操作は元に戻せません。</translation>
    </message>
</context>
<context>
    <name>PaymentMethods</name>
    <message>
        <source>Payment Method</source>
        <translation>お支払い方法</translation>
    </message>
    <message>
        <source>+ Add Payment Method</source>
        <translation>+ お支払い方法を追加</translation>
    </message>
    <message>
        <source>Opens a page of Stripe in the browser; the card is typed there only</source>
        <translation>ブラウザーで Stripe のページを開きます。カード情報の入力はそこだけで行います</translation>
    </message>
    <message>
        <source>The default card pays for all subscriptions and credits.</source>
        <translation>既定のカードで、すべてのサブスクリプションとクレジットを支払います。</translation>
    </message>
    <message>
        <source>There is no card yet.</source>
        <translation>カードはまだありません。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser. It appears here as soon as Stripe confirms it.</source>
        <translation>ブラウザーでカードの追加を完了してください。Stripe が確認し次第、ここに表示されます。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Not sold like this</source>
        <translation>この形では販売していません</translation>
    </message>
    <message>
        <source>Saves {amount} a year</source>
        <translation>年間 {amount} お得</translation>
    </message>
    <message>
        <source>or {amount} a year</source>
        <translation>または年間 {amount}</translation>
    </message>
    <message>
        <source>/ year</source>
        <translation>/ 年</translation>
    </message>
    <message>
        <source>/ month</source>
        <translation>/ 月</translation>
    </message>
    <message>
        <source>Yours · {interval}</source>
        <translation>ご利用中 · {interval}</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Resubscribe to {plan}</source>
        <translation>{plan} を再契約</translation>
    </message>
    <message>
        <source>Choose {plan}</source>
        <translation>{plan} を選択</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Paid period</source>
        <translation>支払い済みの期間</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>次回の請求</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} ～ {end}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{day} に {amount}</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>サブスクリプションを解約</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>Add Subscription</source>
        <translation>サブスクリプションを追加</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ マイ サブスクリプション</translation>
    </message>
    <message>
        <source>You can have several at once. To change one that you have, choose Manage.</source>
        <translation>同時に複数ご利用いただけます。ご利用中のものを変更するには、「管理」を選んでください。</translation>
    </message>
    <message>
        <source>Cancel or pause whenever you like; you keep what you have paid for.</source>
        <translation>いつでも解約や一時停止ができます。お支払い済みの分はそのままお使いいただけます。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, sign in again.</source>
        <translation>これらの価格は、最後にサーバーと通信したときのものです。購入するには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, unlock this computer&apos;s keyring.</source>
        <translation>これらの価格は、最後にサーバーと通信したときのものです。購入するには、このコンピューターのキーリングのロックを解除してください。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, go online.</source>
        <translation>これらの価格は、最後にサーバーと通信したときのものです。購入にはオンライン接続が必要です。</translation>
    </message>
    <message>
        <source>The plans appear here once the server has been reached.</source>
        <translation>サーバーに接続すると、ここにプランが表示されます。</translation>
    </message>
    <message>
        <source>Nothing is for sale at the moment</source>
        <translation>現在販売しているものはありません</translation>
    </message>
    <message>
        <source>What you have goes on as it is. Look here again later.</source>
        <translation>ご利用中のものはそのまま続きます。後でもう一度ご確認ください。</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} または {last}</translation>
    </message>
    <message>
        <source>Fetching the plans</source>
        <translation>プランを取得しています</translation>
    </message>
    <message>
        <source>These are demo prices.</source>
        <translation>これらはデモ価格です。</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>まずブラウザーで 3DICOM を試す</translation>
    </message>
    <message>
        <source>Paid on a page of Stripe with {cards}.</source>
        <translation>Stripe のページで {cards} により支払います。</translation>
    </message>
</context>
<context>
    <name>PurchaseNote</name>
    <message>
        <source>Waiting for the answer. You may close this: it goes on by itself.</source>
        <translation>応答を待っています。閉じても処理は続きます。</translation>
    </message>
</context>
<context>
    <name>PurchaseSheet</name>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 戻る</translation>
    </message>
    <message>
        <source>{card} is charged.</source>
        <translation>{card} に請求されます。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>ブラウザーで続ける</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>お支払い方法を追加</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
</context>
<context>
    <name>QtFormatter</name>
    <message>
        <source>Today {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Answer shown</source>
        <translation>回答を表示中</translation>
    </message>
    <message>
        <source>Answer hidden</source>
        <translation>回答は非表示</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>Asking for the price…</source>
        <translation>価格を確認しています…</translation>
    </message>
    <message>
        <source>The price shown before has expired. Asking for the present one…</source>
        <translation>先ほどの価格は期限切れです。現在の価格を確認しています…</translation>
    </message>
    <message>
        <source>The price shown before has expired. This is the present one.</source>
        <translation>先ほどの価格は期限切れです。こちらが現在の価格です。</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>今回のお支払い</translation>
    </message>
    <message>
        <source>{plan} begins</source>
        <translation>{plan} の開始</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>次回の請求</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{day} に {amount}</translation>
    </message>
    <message>
        <source>Kept for later invoices</source>
        <translation>今後の請求書に充当</translation>
    </message>
    <message>
        <source>From your balance</source>
        <translation>残高から充当</translation>
    </message>
</context>
<context>
    <name>QuotePanel</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Why are you leaving? (optional)</source>
        <translation>解約の理由（任意）</translation>
    </message>
    <message>
        <source>Rather not say</source>
        <translation>回答しない</translation>
    </message>
    <message>
        <source>Anything we should know? (optional)</source>
        <translation>ほかにお知らせいただけることはありますか?（任意）</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>リマインダー</translation>
    </message>
    <message>
        <source>A failed payment is told at once, whatever is chosen here.</source>
        <translation>支払いの失敗は、ここでの設定にかかわらずすぐにお知らせします。</translation>
    </message>
    <message>
        <source>Before a charge</source>
        <translation>請求の前</translation>
    </message>
    <message>
        <source>Before access ends</source>
        <translation>アクセス終了の前</translation>
    </message>
    <message>
        <source>Before a pause ends</source>
        <translation>一時停止終了の前</translation>
    </message>
    <message>
        <source>Before a card expires</source>
        <translation>カードの期限切れの前</translation>
    </message>
    <message>
        <source>On the day itself</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1日前</translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveRow</name>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>{file} として保存しました</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このアプリについて</translation>
    </message>
    <message>
        <source>3DICOM Account {version}</source>
        <translation>3DICOM Account {version}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>None configured</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Server: {server}</source>
        <translation>サーバー: {server}</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>これはサンドボックスです。人物、カード、金額はすべて架空のものです。</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in to 3DICOM Account</source>
        <translation>3DICOM Account にサインイン</translation>
    </message>
    <message>
        <source>See your subscriptions and payment methods, and change them.</source>
        <translation>サブスクリプションとお支払い方法を確認し、変更できます。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>Contacting the server…</source>
        <translation>サーバーに接続しています…</translation>
    </message>
    <message>
        <source>Continue in your browser. If it did not open, copy the link and open it yourself.</source>
        <translation>ブラウザーで続けてください。開かない場合は、リンクをコピーしてご自分で開いてください。</translation>
    </message>
    <message>
        <source>Almost done…</source>
        <translation>まもなく完了します…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>ブラウザーでサインイン</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>アカウントに戻る</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>これはサンドボックスです。人物、カード、金額はすべて架空のものです。</translation>
    </message>
    <message>
        <source>Connects to {server}</source>
        <translation>接続先: {server}</translation>
    </message>
    <message>
        <source>Your password is typed in the browser only, never here.</source>
        <translation>パスワードの入力はブラウザーだけで行い、ここでは行いません。</translation>
    </message>
    <message>
        <source>The link is copied. Open it in a browser on this computer.</source>
        <translation>リンクをコピーしました。このコンピューターのブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Address of your billing server</source>
        <translation>課金サーバーのアドレス</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>No server at hand? Everything works on invented people and cards, too.</source>
        <translation>サーバーがありませんか? 架空の人物とカードですべてお試しいただけます。</translation>
    </message>
    <message>
        <source>Explore with the sandbox</source>
        <translation>サンドボックスで試す</translation>
    </message>
    <message>
        <source>This is not the address of a server. It begins with https:// and a name, for example {example}.</source>
        <translation>これはサーバーのアドレスではありません。{example} のように、https:// とサーバー名で始まります。</translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out now?</source>
        <translation>今すぐサインアウトしますか?</translation>
    </message>
    <message>
        <source>Sign out of {name}?</source>
        <translation>{name} をサインアウトしますか?</translation>
    </message>
    <message>
        <source>All that was done with this account was sent. Nothing is lost when you sign out.</source>
        <translation>このアカウントでの操作はすべて送信済みです。サインアウトしても失われるものはありません。</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>サインインしたままにする</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped when you sign out.</source>
        <translation>
            <numerusform>%n 件の操作がまだ送信されていません。サインアウトすると破棄されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendingCard</name>
    <message>
        <source>Spent so far</source>
        <translation>これまでの使用</translation>
    </message>
    <message>
        <source>Credits spent, by purpose</source>
        <translation>使用したクレジット（用途別）</translation>
    </message>
    <message>
        <source>{credits} credits, by purpose</source>
        <translation>{credits} クレジット（用途別）</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>StartupCard</name>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>Start 3DICOM Account when I log in to this computer</source>
        <translation>このコンピューターへのログイン時に 3DICOM Account を起動</translation>
    </message>
    <message>
        <source>Then reminders come without opening the window yourself.</source>
        <translation>ウィンドウを開かなくてもリマインダーが届きます。</translation>
    </message>
</context>
<context>
    <name>SubscribeSheet</name>
    <message>
        <source>Add Subscription</source>
        <translation>サブスクリプションを追加</translation>
    </message>
    <message>
        <source>Subscribe to {plan}</source>
        <translation>{plan} を契約</translation>
    </message>
    <message>
        <source>You pay on a page of Stripe in your browser; the card is typed there only.</source>
        <translation>お支払いはブラウザーの Stripe のページで行います。カード情報の入力はそこだけです。</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>ブラウザーで続ける</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>{plan} appears here as soon as Stripe confirms it. You may close this.</source>
        <translation>Stripe が確認し次第、{plan} がここに表示されます。閉じてもかまいません。</translation>
    </message>
    <message>
        <source>If no page opened, copy the link and open it yourself.</source>
        <translation>ページが開かない場合は、リンクをコピーしてご自分で開いてください。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
</context>
<context>
    <name>SubscriptionCard</name>
    <message>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>No further charge</source>
        <translation>今後の請求なし</translation>
    </message>
    <message>
        <source>No card to pay with</source>
        <translation>支払いに使えるカードがありません</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>サブスクリプションを継続</translation>
    </message>
    <message>
        <source>Resume Subscription</source>
        <translation>サブスクリプションを再開</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Change Plan</source>
        <translation>プランを変更</translation>
    </message>
    <message>
        <source>Resubscribe</source>
        <translation>再契約</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>解約</translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>さらに %n 件表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionManagement</name>
    <message>
        <source>Subscription Management</source>
        <translation>サブスクリプション管理</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ マイ サブスクリプション</translation>
    </message>
    <message>
        <source>What you pay for {plan}, and with what.</source>
        <translation>{plan} の料金とお支払い方法です。</translation>
    </message>
</context>
<context>
    <name>SubscriptionSummary</name>
    <message>
        <source>/ month</source>
        <translation>/ 月</translation>
    </message>
    <message>
        <source>/ year</source>
        <translation>/ 年</translation>
    </message>
</context>
<context>
    <name>TaxIdForm</name>
    <message>
        <source>Kind of tax ID</source>
        <translation>税務番号の種類</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税務番号 (Tax ID)</translation>
    </message>
    <message>
        <source>Add Tax ID</source>
        <translation>税務番号を追加</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>For example {example}</source>
        <translation>例: {example}</translation>
    </message>
    <message>
        <source>Type the tax ID as it stands in your documents.</source>
        <translation>書類に記載されているとおりに税務番号を入力してください。</translation>
    </message>
</context>
<context>
    <name>TaxIdRow</name>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>確認できません</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>このバージョンでは不明な状態</translation>
    </message>
    <message>
        <source>Take {tax_id} off future invoices?</source>
        <translation>今後の請求書から {tax_id} を外しますか?</translation>
    </message>
    <message>
        <source>Keep Tax ID</source>
        <translation>税務番号を残す</translation>
    </message>
    <message>
        <source>Delete Tax ID</source>
        <translation>税務番号を削除</translation>
    </message>
</context>
<context>
    <name>TaxIdsCard</name>
    <message>
        <source>Tax ID</source>
        <translation>税務番号 (Tax ID)</translation>
    </message>
    <message>
        <source>+ Add Tax ID</source>
        <translation>+ 税務番号を追加</translation>
    </message>
    <message>
        <source>No more than {count} can be kept. Delete one to add another.</source>
        <translation>登録できるのは {count} 件までです。追加するには、1件削除してください。</translation>
    </message>
    <message>
        <source>Such as a VAT number or an ABN; printed on your future invoices.</source>
        <translation>VAT 番号や ABN など。今後の請求書に記載されます。</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>What happens next</source>
        <translation>今後の予定</translation>
    </message>
    <message>
        <source>Nothing will be charged and nothing ends.</source>
        <translation>請求や終了の予定はありません。</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>お支払い期限が過ぎています</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>3DICOM Account</source>
        <translation>3DICOM Account</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>ダッシュボード(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>サブスクリプション(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Invoices</source>
        <translation>請求書(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>クレジット(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Account menu: {name}</source>
        <translation>アカウントメニュー: {name}</translation>
    </message>
    <message>
        <source>Manage Subscription</source>
        <translation>サブスクリプションを管理</translation>
    </message>
    <message>
        <source>Edit Profile</source>
        <translation>プロフィールを編集</translation>
    </message>
    <message>
        <source>Switch to {name} ({email})</source>
        <translation>{name}（{email}）に切り替え</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>What credits buy</source>
        <translation>クレジットでできること</translation>
    </message>
    <message>
        <source>{credits} credits</source>
        <translation>{credits} クレジット</translation>
    </message>
    <message>
        <source>Your balance is enough for {count}.</source>
        <translation>残高で {count} 回分ご利用いただけます。</translation>
    </message>
    <message>
        <source>Your balance is not enough for this.</source>
        <translation>残高が足りません。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>3DICOM Account</source>
        <translation>3DICOM Account</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>有効 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CountedCredits</name>
    <message numerus="yes">
        <source>{count} credits</source>
        <translation>
            <numerusform>{count} クレジット</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message numerus="yes">
        <source>{count} of {total} invoices</source>
        <translation>
            <numerusform>{total} 件中 {count} 件の請求書</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices</source>
        <translation>
            <numerusform>{count} 件の請求書</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Newcomer</name>
    <message>
        <source>Add Subscription</source>
        <translation>サブスクリプションを追加</translation>
    </message>
    <message>
        <source>You have no subscription yet</source>
        <translation>サブスクリプションはまだありません</translation>
    </message>
    <message>
        <source>Choose a plan. It appears here as soon as it is paid.</source>
        <translation>プランを選んでください。お支払いが完了すると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>まずブラウザーで 3DICOM を試す</translation>
    </message>
</context>
<context>
    <name>_Unopened</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened</source>
        <translation>データを開けるまで、表示できるものはありません</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no screen to open a window on. The same is to be had without one: see 3dicom-account --help.</source>
        <translation>ウィンドウを開く画面がありません。画面なしでも同じことができます: 3dicom-account --help をご覧ください。</translation>
    </message>
    <message>
        <source>We could not reach the server at {host}. Check the connection; nothing is lost.</source>
        <translation>サーバー {host} に接続できませんでした。接続をご確認ください。何も失われていません。</translation>
    </message>
    <message>
        <source>The server at {host} took too long to answer. It will be asked again; nothing is lost.</source>
        <translation>サーバー {host} の応答に時間がかかりすぎました。もう一度問い合わせます。何も失われていません。</translation>
    </message>
    <message>
        <source>The certificate that {host} showed was refused ({reason}). Nothing was sent. If this computer&apos;s network inspects connections, its administrator can install the certificate it uses.</source>
        <translation>{host} が提示した証明書を受け入れませんでした（{reason}）。何も送信していません。このネットワークが通信を検査している場合は、管理者が使用中の証明書をインストールできます。</translation>
    </message>
    <message>
        <source>The proxy of this network did not let us through to {host}. Check the proxy settings of this computer.</source>
        <translation>このネットワークのプロキシが {host} への接続を許可しませんでした。このコンピューターのプロキシ設定をご確認ください。</translation>
    </message>
    <message>
        <source>Something other than the server at {host} answered. This network may want you to sign in to it first: open any web page, then try again.</source>
        <translation>サーバー {host} 以外のものが応答しました。このネットワークへのサインインが先に必要な可能性があります。任意のウェブページを開いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server at {host} wanted to send us elsewhere, which we do not follow. This network may want you to sign in to it first.</source>
        <translation>サーバー {host} が別の場所へ転送しようとしましたが、転送には従いません。このネットワークへのサインインが先に必要な可能性があります。</translation>
    </message>
    <message>
        <source>The server at {host} is not able to answer just now. It will be asked again; nothing is lost.</source>
        <translation>サーバー {host} は現在応答できません。もう一度問い合わせます。何も失われていません。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was cut short. It will be asked again; nothing is lost.</source>
        <translation>サーバー {host} の応答が途中で切れました。もう一度問い合わせます。何も失われていません。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was too large to be right.</source>
        <translation>サーバー {host} の応答が大きすぎ、正しいものとは考えられません。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} could not be understood. Nothing was changed here. If this goes on, please tell support.</source>
        <translation>サーバー {host} の応答を解釈できませんでした。ここでは何も変更していません。続く場合はサポートにお知らせください。</translation>
    </message>
    <message>
        <source>The server at {host} answered about another account. The answer was thrown away. Please tell support.</source>
        <translation>サーバー {host} が別のアカウントについて応答しました。応答は破棄しました。サポートにお知らせください。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what waits to be sent is kept.</source>
        <translation>セッションが終了しました。もう一度サインインしてください。送信待ちのものは保持されます。</translation>
    </message>
    <message>
        <source>This has changed since you decided, so nothing was done. Look at it and decide again.</source>
        <translation>決定された後に内容が変わったため、何も行いませんでした。確認して、もう一度決めてください。</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the connection to it would not be encrypted.</source>
        <translation>アドレス {address} は、接続が暗号化されないため使用しません。</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the name localhost may lead to another user&apos;s program. The sign-in service must call itself 127.0.0.1 instead.</source>
        <translation>アドレス {address} は使用しません。localhost という名前は別のユーザーのプログラムにつながる可能性があるためです。サインインサービスは 127.0.0.1 と名乗る必要があります。</translation>
    </message>
    <message>
        <source>The server at {host} does not offer a sign-in that we can use.</source>
        <translation>サーバー {host} には、利用できるサインイン方法がありません。</translation>
    </message>
    <message>
        <source>The server at {host} says that it is {issuer}. Check the configured address of the sign-in service.</source>
        <translation>サーバー {host} は {issuer} と名乗っています。設定されているサインインサービスのアドレスをご確認ください。</translation>
    </message>
    <message>
        <source>The sign-in service at {host} does not offer the protection (PKCE with S256) that we need.</source>
        <translation>サインインサービス {host} には、必要な保護（S256 を用いる PKCE）がありません。</translation>
    </message>
    <message>
        <source>You cancelled the sign-in in the browser.</source>
        <translation>ブラウザーでサインインがキャンセルされました。</translation>
    </message>
    <message>
        <source>You cancelled the sign-in.</source>
        <translation>サインインをキャンセルしました。</translation>
    </message>
    <message>
        <source>The sign-in service refused the sign-in ({reason}). Try again.</source>
        <translation>サインインサービスがサインインを拒否しました（{reason}）。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes, so we stopped waiting. Try again.</source>
        <translation>5分以内にサインインがなかったため、待機を終了しました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The sign-in was stopped, because its page was asked for twice: another program on this computer may have interfered, or the link was opened twice. Nothing was changed. Try again, and tell the one who looks after this computer if it goes on.</source>
        <translation>サインインのページが2回要求されたため、サインインを中止しました。このコンピューターの別のプログラムが干渉したか、リンクが2回開かれた可能性があります。何も変更されていません。もう一度お試しください。続く場合は、コンピューターの管理者にお知らせください。</translation>
    </message>
    <message>
        <source>The browser could not have come back to us: this computer does not let us listen on 127.0.0.1.</source>
        <translation>このコンピューターでは 127.0.0.1 で待ち受けられないため、ブラウザーからここに戻れません。</translation>
    </message>
    <message>
        <source>The sign-in service did not give us a session that lasts. Please tell support.</source>
        <translation>サインインサービスから継続的なセッションを得られませんでした。サポートにお知らせください。</translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing was changed.</source>
        <translation>送信前に取り消しました。何も変更されていません。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; nothing is lost.</source>
        <translation>セッションが終了しました。もう一度サインインしてください。何も失われていません。</translation>
    </message>
    <message>
        <source>The billing server could not be reached. Nothing is lost; try again later.</source>
        <translation>課金サーバーに接続できませんでした。何も失われていません。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Waiting to be sent for {name} ({email}): {count}</source>
        <translation>{name}（{email}）の送信待ち: {count}</translation>
    </message>
    <message>
        <source>Go on in your browser. If none opened, open this link: {url}</source>
        <translation>ブラウザーで続けてください。開かない場合は、このリンクを開いてください: {url}</translation>
    </message>
    <message>
        <source>Start one first, such as gnome-keyring, unlocked and on the session bus of this shell.</source>
        <translation>まず gnome-keyring などのキーリングを、ロックを解除した状態で、このシェルのセッションバス上で起動してください。</translation>
    </message>
    <message>
        <source>No sign-in was begun: it would have ended with this command.</source>
        <translation>サインインは開始されませんでした。このコマンドとともに終わってしまうためです。</translation>
    </message>
    <message>
        <source>Signed in as {name} ({email}).</source>
        <translation>{name}（{email}）としてサインインしました。</translation>
    </message>
    <message>
        <source>{name} is signed out and forgotten on this computer.</source>
        <translation>{name} はサインアウトし、このコンピューターから消去されました。</translation>
    </message>
    <message>
        <source>The account used from now on is that of {name} ({email}).</source>
        <translation>これから使用するアカウントは {name}（{email}）です。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}. Signing out would discard that. Run sync first, or sign-out --discard.</source>
        <translation>送信待ち: {count}。サインアウトすると破棄されます。先に sync を実行するか、sign-out --discard を使ってください。</translation>
    </message>
    <message>
        <source>The price you saw is no longer valid. Ask for it again.</source>
        <translation>ご覧になった価格は無効になりました。もう一度確認してください。</translation>
    </message>
    <message>
        <source>What you saw is no longer true: the period it speaks of is over. Refresh, look at the dates and decide again.</source>
        <translation>ご覧になった内容の期間が終わったため、内容は現状と異なります。更新して日付を確認し、もう一度決めてください。</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>解約しています…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>一時停止しています…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>再開しています…</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>継続しています…</translation>
    </message>
    <message>
        <source>Changing the plan…</source>
        <translation>プランを変更しています…</translation>
    </message>
    <message>
        <source>Making default…</source>
        <translation>既定に設定しています…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Changing your billing details…</source>
        <translation>請求先情報を変更しています…</translation>
    </message>
    <message>
        <source>Adding a tax ID…</source>
        <translation>税務番号を追加しています…</translation>
    </message>
    <message>
        <source>Deleting a tax ID…</source>
        <translation>税務番号を削除しています…</translation>
    </message>
    <message>
        <source>Buying credits…</source>
        <translation>クレジットを購入しています…</translation>
    </message>
    <message>
        <source>Cancelling: will be sent when you are online.</source>
        <translation>解約: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Pausing: will be sent when you are online.</source>
        <translation>一時停止: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Resuming: will be sent when you are online.</source>
        <translation>再開: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Keeping: will be sent when you are online.</source>
        <translation>継続: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Changing the plan: will be sent when you are online.</source>
        <translation>プランの変更: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Making default: will be sent when you are online.</source>
        <translation>既定に設定: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Deleting: will be sent when you are online.</source>
        <translation>削除: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Changing your billing details: will be sent when you are online.</source>
        <translation>請求先情報の変更: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Adding a tax ID: will be sent when you are online.</source>
        <translation>税務番号の追加: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Deleting a tax ID: will be sent when you are online.</source>
        <translation>税務番号の削除: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Buying credits: will be sent when you are online.</source>
        <translation>クレジットの購入: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Sent, but no answer came back. It will be asked again; it cannot happen twice.</source>
        <translation>送信しましたが、応答がありません。もう一度問い合わせます。二重に実行されることはありません。</translation>
    </message>
    <message>
        <source>Not sent yet: it will be when you have signed in again.</source>
        <translation>まだ送信していません。もう一度サインインすると送信されます。</translation>
    </message>
    <message>
        <source>Not sent yet: the keyring of this computer is not open. Unlock it to send this.</source>
        <translation>まだ送信していません。このコンピューターのキーリングを開けません。ロックを解除すると送信されます。</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Ask for it again.</source>
        <translation>期限までに送信されず、何も変更されていません。もう一度操作してください。</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Look at the dates and decide again.</source>
        <translation>期限までに送信されず、何も変更されていません。日付を確認して、もう一度決めてください。</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and your account does not show it. It is not sent again. Look at it and decide again.</source>
        <translation>送信しましたが応答がなく、アカウントにも反映されていません。再送信はしません。内容を確認して、もう一度お決めください。</translation>
    </message>
    <message>
        <source>The price you saw was no longer valid, so nothing was done. Ask for it again.</source>
        <translation>ご覧になった価格が無効になったため、何も行いませんでした。もう一度確認してください。</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and whether you were charged cannot be found out here. It is not sent again. Look at your credits and invoices before you buy again.</source>
        <translation>送信しましたが応答がなく、請求されたかどうかをここで確認できません。再送信はしません。もう一度購入する前に、クレジットと請求書をご確認ください。</translation>
    </message>
    <message>
        <source>The last payment for {plan} failed.</source>
        <translation>{plan} の前回の支払いに失敗しました。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm the payment for {plan}.</source>
        <translation>{plan} の支払いについて、銀行がお客様の確認を求めています。</translation>
    </message>
    <message>
        <source>There is no card to pay for {plan}.</source>
        <translation>{plan} の支払いに使えるカードがありません。</translation>
    </message>
    <message>
        <source>A payment failed.</source>
        <translation>支払いに失敗しました。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm a payment.</source>
        <translation>銀行がお客様に支払いの確認を求めています。</translation>
    </message>
    <message>
        <source>There is no card to pay with.</source>
        <translation>支払いに使えるカードがありません。</translation>
    </message>
    <message>
        <source>Something about your account needs you, and this version of the application does not understand what.</source>
        <translation>アカウントについて対応が必要なことがありますが、このバージョンのアプリケーションでは内容がわかりません。</translation>
    </message>
    <message>
        <source>Update it, or look at the web dashboard.</source>
        <translation>アプリケーションを更新するか、ウェブのダッシュボードをご覧ください。</translation>
    </message>
    <message>
        <source>{price} is paid once you have confirmed it in the browser.</source>
        <translation>ブラウザーで確認されると {price} が支払われます。</translation>
    </message>
    <message>
        <source>{price} falls due on {day}, {days}.</source>
        <translation>{price} のお支払期日は {day}（{days}）です。</translation>
    </message>
    <message>
        <source>{price} is owed, and the card is not tried again by itself.</source>
        <translation>{price} が未払いです。カードへの再請求は自動では行われません。</translation>
    </message>
    <message>
        <source>{price} is owed. The card is tried again on {day}, {days}.</source>
        <translation>{price} が未払いです。{day}（{days}）にカードで再度お支払いを試みます。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm this payment. Nothing takes effect before that: open the invoice in the browser and finish paying there.</source>
        <translation>この支払いについて、銀行がお客様の確認を求めています。確認されるまで何も適用されません。ブラウザーで請求書を開き、支払いを完了してください。</translation>
    </message>
    <message>
        <source>This subscription has ended.</source>
        <translation>このサブスクリプションは終了しました。</translation>
    </message>
    <message>
        <source>This subscription is already cancelled.</source>
        <translation>このサブスクリプションはすでに解約されています。</translation>
    </message>
    <message>
        <source>This subscription is already paused.</source>
        <translation>このサブスクリプションはすでに一時停止されています。</translation>
    </message>
    <message>
        <source>This subscription is not paused.</source>
        <translation>このサブスクリプションは一時停止されていません。</translation>
    </message>
    <message>
        <source>This subscription is neither cancelled nor about to change, so there is nothing to take back.</source>
        <translation>このサブスクリプションには解約も変更の予定もないため、取り消すものはありません。</translation>
    </message>
    <message>
        <source>A payment for this subscription failed. Once it is paid, this is possible again.</source>
        <translation>このサブスクリプションの支払いに失敗しました。支払いが済むと、再び可能になります。</translation>
    </message>
    <message>
        <source>No charge falls into the next 12 weeks, so a pause would change nothing.</source>
        <translation>今後12週間に請求がないため、一時停止しても何も変わりません。</translation>
    </message>
    <message>
        <source>Only a monthly subscription can be paused; this one is paid a year at a time.</source>
        <translation>一時停止できるのは月払いのサブスクリプションだけです。このサブスクリプションは年払いです。</translation>
    </message>
    <message>
        <source>A pause can last from one day to 12 weeks. Look at the dates and decide again.</source>
        <translation>一時停止できるのは1日から12週間までです。日付を確認して、もう一度決めてください。</translation>
    </message>
    <message>
        <source>This subscription is already on that plan.</source>
        <translation>このサブスクリプションはすでにそのプランです。</translation>
    </message>
    <message>
        <source>You already have a subscription for this plan. Change how it is billed instead of adding another.</source>
        <translation>このプランはすでに契約済みです。追加するのではなく、請求方法を変更してください。</translation>
    </message>
    <message>
        <source>That is not for sale (any more). Choose something else.</source>
        <translation>それは現在販売されていません。ほかのものを選んでください。</translation>
    </message>
    <message>
        <source>There is no card to pay with. Add one first.</source>
        <translation>支払いに使えるカードがありません。先にカードを追加してください。</translation>
    </message>
    <message>
        <source>There is nothing left to pay on this invoice.</source>
        <translation>この請求書にお支払い残額はありません。</translation>
    </message>
    <message>
        <source>This is not a valid tax ID of that kind. Compare it with your documents and enter it again.</source>
        <translation>この種類の有効な税務番号ではありません。書類と照らし合わせて、もう一度入力してください。</translation>
    </message>
    <message>
        <source>No more tax IDs can be kept. Delete one first.</source>
        <translation>これ以上税務番号を登録できません。先に1件削除してください。</translation>
    </message>
    <message>
        <source>This account has no such tax ID.</source>
        <translation>このアカウントにその税務番号はありません。</translation>
    </message>
    <message>
        <source>This change is already scheduled.</source>
        <translation>この変更はすでに予定されています。</translation>
    </message>
    <message>
        <source>A pause is planned or has begun. Resume first; then the plan can be changed.</source>
        <translation>一時停止が予定されているか、始まっています。先に再開すると、プランを変更できます。</translation>
    </message>
    <message>
        <source>This card is already the default.</source>
        <translation>このカードはすでに既定です。</translation>
    </message>
    <message>
        <source>This card pays for your subscriptions. Make another card the default, adding one if there is none; then this one can be deleted.</source>
        <translation>このカードはサブスクリプションの支払いに使われています。別のカード（なければ追加）を既定に設定すると、このカードを削除できます。</translation>
    </message>
    <message>
        <source>This card has expired and cannot pay. Add another one.</source>
        <translation>このカードは有効期限が切れており、支払いに使えません。別のカードを追加してください。</translation>
    </message>
    <message>
        <source>This account has no such subscription.</source>
        <translation>このアカウントにそのサブスクリプションはありません。</translation>
    </message>
    <message>
        <source>This account has no such card.</source>
        <translation>このアカウントにそのカードはありません。</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it first.</source>
        <translation>このバージョンのアプリケーションでは、このサブスクリプションの状態がわかりません。先に更新してください。</translation>
    </message>
    <message>
        <source>The server refused this, and nothing was changed.</source>
        <translation>サーバーが拒否したため、何も変更されていません。</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月払い</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>年払い</translation>
    </message>
    <message>
        <source>Billed at an unknown interval</source>
        <translation>請求間隔は不明</translation>
    </message>
    <message>
        <source>{price} / month</source>
        <translation>{price} / 月</translation>
    </message>
    <message>
        <source>{price} / year</source>
        <translation>{price} / 年</translation>
    </message>
    <message>
        <source>{price}</source>
        <translation>{price}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>{day} に終了</translation>
    </message>
    <message>
        <source>Pauses {day}</source>
        <translation>{day} に一時停止</translation>
    </message>
    <message>
        <source>Paused until {resumes}</source>
        <translation>{resumes} まで一時停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Changes {day}</source>
        <translation>{day} に変更</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>支払いの確認待ち</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>支払い失敗</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>このバージョンでは不明な状態</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm {price}.</source>
        <translation>{price} の支払いについて、銀行がお客様の確認を待っています。</translation>
    </message>
    <message>
        <source>The last payment failed. Check the card that pays to keep access.</source>
        <translation>前回の支払いに失敗しました。引き続きご利用になるには、支払いに使うカードをご確認ください。</translation>
    </message>
    <message>
        <source>Ended on {day}.</source>
        <translation>{day} に終了しました。</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>終了しました。</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it, or look at the web dashboard.</source>
        <translation>このバージョンのアプリケーションでは、このサブスクリプションの状態がわかりません。更新するか、ウェブのダッシュボードをご覧ください。</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged.</source>
        <translation>一時停止中です。請求はありません。</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>今後の請求はありません。</translation>
    </message>
    <message>
        <source>Was to renew on {day} for {price}; not confirmed yet.</source>
        <translation>{day} に {price} で更新の予定でしたが、まだ確認されていません。</translation>
    </message>
    <message>
        <source>Renews on {day}, {days}, for {price}.</source>
        <translation>{day}（{days}）に {price} で更新されます。</translation>
    </message>
    <message>
        <source>Cancelled during its pause: access does not return. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>一時停止中に解約されたため、アクセスは再開されません。クラウドストレージと DICOM セッションは {day} より後に削除されます。</translation>
    </message>
    <message>
        <source>Cancelled: access until {day}, {days}. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>解約済み: {day}（{days}）までご利用いただけます。クラウドストレージと DICOM セッションは {day} より後に削除されます。</translation>
    </message>
    <message>
        <source>Access until {day}, then paused until {resumes}. Next charge {charge}.</source>
        <translation>{day} までご利用いただけ、その後 {resumes} まで一時停止します。次回の請求は {charge} です。</translation>
    </message>
    <message>
        <source>Access returns on {resumes}. Next charge {charge}.</source>
        <translation>{resumes} にアクセスが再開します。次回の請求は {charge} です。</translation>
    </message>
    <message>
        <source>{plan} from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{day}（{days}）から {plan}、{price}。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>{plan}, billed monthly, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{day}（{days}）から {plan}（月払い）、{price}。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>{plan}, billed annually, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>{day}（{days}）から {plan}（年払い）、{price}。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>送信待ち: {count}</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>オフライン · 送信待ち {count} 件</translation>
    </message>
    <message>
        <source>Sign in again · {count} waiting</source>
        <translation>もう一度サインイン · 送信待ち {count} 件</translation>
    </message>
    <message>
        <source>Keyring not open · {count} waiting</source>
        <translation>キーリング未解除 · 送信待ち {count} 件</translation>
    </message>
    <message>
        <source>Up to date · {time}</source>
        <translation>最新 · {time}</translation>
    </message>
    <message>
        <source>As of {time} · offline</source>
        <translation>{time} 時点 · オフライン</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>As of {time} · keyring not open</source>
        <translation>{time} 時点 · キーリング未解除</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Keyring not open</source>
        <translation>キーリング未解除</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>{time} 時点</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>This computer has no keyring, so nothing is kept after this session.</source>
        <translation>このコンピューターにはキーリングがないため、このセッションの後には何も残りません。</translation>
    </message>
    <message>
        <source>You will sign in again next time; what still waits to be sent then is lost.</source>
        <translation>次回はもう一度サインインが必要です。その時点で送信待ちのものは失われます。</translation>
    </message>
    <message>
        <source>The keyring is locked, so nothing is kept after this session.</source>
        <translation>キーリングがロックされているため、このセッションの後には何も残りません。</translation>
    </message>
    <message>
        <source>Unlock it and start the application again. Nothing was deleted.</source>
        <translation>ロックを解除し、アプリケーションを起動し直してください。何も削除されていません。</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer version, so nothing is kept now.</source>
        <translation>このコンピューターのデータは新しいバージョンで書き込まれているため、現在は何も保存されません。</translation>
    </message>
    <message>
        <source>Update this application to use it again. It is left as it is.</source>
        <translation>再び使用するには、このアプリケーションを更新してください。データはそのまま残されています。</translation>
    </message>
    <message>
        <source>The data on this computer could not be opened, so nothing of this session is kept.</source>
        <translation>このコンピューターのデータを開けなかったため、このセッションの内容は保存されません。</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to it. Nothing was deleted.</source>
        <translation>ディスクに空きがあり、書き込みが許可されていることをご確認ください。何も削除されていません。</translation>
    </message>
    <message>
        <source>Your account is not on this computer yet. Refresh when the server can be reached.</source>
        <translation>アカウントの情報はまだこのコンピューターにありません。サーバーに接続できるときに更新してください。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>サインインしていません。先にサインインしてください。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read. It was put aside; sign in again to fetch everything anew. An action that was still waiting to be sent has to be asked for again.</source>
        <translation>このコンピューター上のアカウントデータを読み取れませんでした。データは別の場所に移しました。もう一度サインインすると、すべて取得し直します。送信待ちだった操作は、もう一度行う必要があります。</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>請求書はまだありません。</translation>
    </message>
    <message>
        <source>No invoices from {year}.</source>
        <translation>{year} 年の請求書はありません。</translation>
    </message>
    <message>
        <source>No invoices with the status “{status}”.</source>
        <translation>ステータスが「{status}」の請求書はありません。</translation>
    </message>
    <message>
        <source>No invoices from {year} with the status “{status}”.</source>
        <translation>{year} 年の、ステータスが「{status}」の請求書はありません。</translation>
    </message>
    <message>
        <source>{folder} is a folder, and nothing was written. Name a file in it, such as {example}.</source>
        <translation>{folder} はフォルダーのため、何も書き込まれませんでした。{example} のように、その中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>{file} is there already and was left as it is. Name another file, or add --force to replace it.</source>
        <translation>{file} はすでに存在するため、そのままにしました。別のファイルを指定するか、--force を付けて置き換えてください。</translation>
    </message>
    <message>
        <source>Older invoices are not on this computer yet. Run sync first.</source>
        <translation>以前の請求書はまだこのコンピューターにありません。先に sync を実行してください。</translation>
    </message>
    <message>
        <source>{invoice} was not saved. {reason}</source>
        <translation>{invoice} は保存されませんでした。{reason}</translation>
    </message>
    <message>
        <source>There is no invoice “{invoice}”.</source>
        <translation>請求書「{invoice}」はありません。</translation>
    </message>
    <message>
        <source>Credits: {credits}</source>
        <translation>クレジット: {credits}</translation>
    </message>
    <message>
        <source>Older account data, which could not be read and was put aside, is still there as {file}: this computer did not let us delete it ({reason}). Delete that file yourself.</source>
        <translation>読み取れずに別の場所へ移した古いアカウントデータが {file} として残っています。このコンピューターでは削除できませんでした（{reason}）。このファイルをご自分で削除してください。</translation>
    </message>
    <message>
        <source>This computer did not let us change what is started when you log in ({reason}).</source>
        <translation>ログイン時に起動するものを、このコンピューターで変更できませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>No server is configured. Set THREEDICOM_SERVER_URL, or open the window and enter its address.</source>
        <translation>サーバーが設定されていません。THREEDICOM_SERVER_URL を設定するか、ウィンドウを開いてアドレスを入力してください。</translation>
    </message>
    <message>
        <source>{plan} from {day} for {price}. Due now: {due}. Nothing changes before that day.</source>
        <translation>{day} から {plan}、{price}。今回のお支払い: {due}。その日までは何も変わりません。</translation>
    </message>
    <message>
        <source>Due now: {due}</source>
        <translation>今回のお支払い: {due}</translation>
    </message>
    <message>
        <source>Takes effect on {day}. Nothing changes before that day.</source>
        <translation>{day} に適用されます。その日までは何も変わりません。</translation>
    </message>
    <message>
        <source>Next charge: {amount} on {day}</source>
        <translation>次回の請求: {day} に {amount}</translation>
    </message>
    <message>
        <source>Pay {due} now? [y/N]</source>
        <translation>今すぐ {due} を支払いますか? [y/N]</translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to pay what is due now.</source>
        <translation>何も変更されていません。今すぐ支払うには --yes を付けてください。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更されていません。</translation>
    </message>
    <message>
        <source>“{wanted}” fits several subscriptions. Name one by its id: {subscriptions}.</source>
        <translation>「{wanted}」に該当するサブスクリプションが複数あります。ID で指定してください: {subscriptions}。</translation>
    </message>
    <message>
        <source>This account has no subscription “{wanted}”. It has: {subscriptions}.</source>
        <translation>このアカウントにサブスクリプション「{wanted}」はありません。あるもの: {subscriptions}。</translation>
    </message>
    <message>
        <source>This account has {plan} already ({subscription}). After the change it would have {plan} twice and pay for each.</source>
        <translation>このアカウントにはすでに {plan}（{subscription}）があります。変更すると {plan} が二つになり、それぞれに料金がかかります。</translation>
    </message>
    <message>
        <source>There is no such smaller plan or shorter interval to move to from {plan}. For a larger one there is upgrade.</source>
        <translation>{plan} から移行できる、そのような下位のプランや短い間隔はありません。上位のものには upgrade があります。</translation>
    </message>
    <message>
        <source>There is no such larger plan or longer interval to move to from {plan}. For a smaller plan or for monthly billing there is downgrade.</source>
        <translation>{plan} から移行できる、そのような上位のプランや長い間隔はありません。下位のプランや月払いには downgrade があります。</translation>
    </message>
    <message>
        <source>There is no plan “{plan}”. There are: {plans}.</source>
        <translation>プラン「{plan}」はありません。あるもの: {plans}。</translation>
    </message>
    <message>
        <source>The sandbox stopped and did not start again, so nothing can be asked of it. Close the window and run “3dicom-account --sandbox”; what waits to be sent is kept.</source>
        <translation>サンドボックスが停止し、再起動できなかったため、問い合わせができません。ウィンドウを閉じて「3dicom-account --sandbox」を実行してください。送信待ちの内容は保存されています。</translation>
    </message>
    <message>
        <source>The sandbox did not start. Run “3dicom-account sandbox --data DIR” with an empty folder to see whether it can.</source>
        <translation>サンドボックスが起動しませんでした。空のフォルダーで「3dicom-account sandbox --data DIR」を実行し、起動できるか確認してください。</translation>
    </message>
    <message>
        <source>The account data on this computer was written by a newer version of this application.</source>
        <translation>このコンピューター上のアカウントデータは、このアプリケーションの新しいバージョンで書き込まれています。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read.</source>
        <translation>このコンピューター上のアカウントデータを読み取れませんでした。</translation>
    </message>
    <message>
        <source>The account data on this computer cannot be used ({reason}). This session keeps nothing.</source>
        <translation>このコンピューター上のアカウントデータを使用できません（{reason}）。このセッションでは何も保存されません。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read just now ({reason}). Nothing is lost; try again.</source>
        <translation>このコンピューター上のアカウントデータを今は読み取れませんでした（{reason}）。何も失われていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This could not be written to the account data on this computer ({reason}), so it was not kept. Check that the disk has room, then try again.</source>
        <translation>このコンピューター上のアカウントデータに書き込めなかったため（{reason}）、保存されませんでした。ディスクに空き容量があることを確認し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The account data was deleted, but the room that it took in its file was not freed ({reason}). Check that the disk has room, then delete the data once more.</source>
        <translation>アカウントデータは削除されましたが、ファイル内の領域は解放されませんでした（{reason}）。ディスクに空き容量があることを確認し、もう一度データを削除してください。</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>入力内容</translation>
    </message>
    <message>
        <source>The environment</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked or does not answer. Nothing is lost: unlock it, then try again.</source>
        <translation>このコンピューターのキーリングがロックされているか、応答しません。何も失われていません。ロックを解除してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This computer has no keyring that can keep secrets safe. What you do is kept for this session only.</source>
        <translation>このコンピューターには、秘密を安全に保管できるキーリングがありません。操作の内容はこのセッションの間だけ保持されます。</translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what was asked. Try again.</source>
        <translation>このコンピューターのキーリングが要求を実行しませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>A secret is too long for the keyring and was not kept. Please tell support.</source>
        <translation>秘密の値がキーリングには長すぎ、保存されませんでした。サポートにお知らせください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this link and open it in a browser yourself: {url}</source>
        <translation>ブラウザーを開けませんでした。このリンクをコピーし、ご自分でブラウザーで開いてください: {url}</translation>
    </message>
    <message>
        <source>This address was not opened, because it is not one of the pages we trust.</source>
        <translation>信頼できるページではないため、このアドレスは開きませんでした。</translation>
    </message>
    <message>
        <source>The settings file could not be read. It was kept as {file}, and the defaults are used.</source>
        <translation>設定ファイルを読み取れませんでした。{file} として残し、既定値を使用します。</translation>
    </message>
    <message>
        <source>The setting could not be saved in {file}. Check that there is room.</source>
        <translation>設定を {file} に保存できませんでした。空き容量をご確認ください。</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} cannot be read. Ask the one who looks after this computer.</source>
        <translation>このコンピューターのポリシーファイル {file} を読み取れません。コンピューターの管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} was not used, because others than the administrator can change it. Ask the one who looks after this computer to make it a file of root that nobody else can write.</source>
        <translation>このコンピューターのポリシーファイル {file} は、管理者以外も変更できるため使用されませんでした。root の所有とし、ほかの誰も書き込めないファイルにするよう、コンピューターの管理者にご依頼ください。</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. It must start with https:// and hold no name, password, question mark or hash.</source>
        <translation>{source}で指定されたサーバーは使用できません: {value}。https:// で始まり、名前、パスワード、疑問符、番号記号を含まないアドレスが必要です。</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. The name localhost may lead to another user&apos;s program. Write 127.0.0.1 instead.</source>
        <translation>{source}で指定されたサーバーは使用できません: {value}。localhost という名前は別のユーザーのプログラムにつながる可能性があります。代わりに 127.0.0.1 と入力してください。</translation>
    </message>
    <message>
        <source>THREEDICOM_HOME names a folder that cannot be used: {value}. It would be another one in every folder that a command is given in. Write the whole path, such as {absolute}.</source>
        <translation>THREEDICOM_HOME が示すフォルダーは使えません: {value}。コマンドを実行する場所ごとに別のフォルダーになってしまいます。{absolute} のように絶対パスで指定してください。</translation>
    </message>
    <message>
        <source>Another 3DICOM Account on this computer is busy with the same account. Try again in a moment.</source>
        <translation>このコンピューターの別の 3DICOM Account が、同じアカウントを処理しています。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no room left for the file in {folder}. Make room, then try again.</source>
        <translation>{folder} にファイルを保存する空きがありません。空きを作ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Files cannot be saved in {folder}: this computer does not let you write there. Choose another folder.</source>
        <translation>{folder} にファイルを保存できません。書き込みが許可されていません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there (any more). Choose another one.</source>
        <translation>フォルダー {folder} が見つかりません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file’s name would be too long for {folder}. Choose a folder with a shorter path.</source>
        <translation>{folder} ではファイル名が長すぎます。パスの短いフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file could not be saved in {folder} ({reason}).</source>
        <translation>ファイルを {folder} に保存できませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>セッションが終了しました。</translation>
    </message>
    <message>
        <source>Sign in again to bring this up to date. What waits to be sent is kept.</source>
        <translation>最新の状態にするには、もう一度サインインしてください。送信待ちのものは保持されます。</translation>
    </message>
    <message>
        <source>Add a card that works and make it the default.</source>
        <translation>使用できるカードを追加し、既定に設定してください。</translation>
    </message>
    <message>
        <source>Let {card} pay instead, or add another card.</source>
        <translation>代わりに {card} で支払うか、別のカードを追加してください。</translation>
    </message>
    <message>
        <source>{card} has expired.</source>
        <translation>{card} の有効期限が切れています。</translation>
    </message>
    <message>
        <source>{card} expires before your next charge.</source>
        <translation>{card} は次回の請求より前に有効期限が切れます。</translation>
    </message>
    <message>
        <source>{plan} renews on {day} for {price}.</source>
        <translation>{plan} は {day} に {price} で更新されます。</translation>
    </message>
    <message>
        <source>{plan} begins on {day} for {price}.</source>
        <translation>{plan} は {day} に {price} で始まります。</translation>
    </message>
    <message>
        <source>Your billing details</source>
        <translation>請求先情報</translation>
    </message>
    <message>
        <source>{credits} credits for {price}</source>
        <translation>{credits} クレジット、{price}</translation>
    </message>
    <message>
        <source>Your credits</source>
        <translation>クレジット</translation>
    </message>
    <message>
        <source>Your last request</source>
        <translation>前回の操作</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser.</source>
        <translation>ブラウザーでカードの追加を完了してください。</translation>
    </message>
    <message>
        <source>It appears here as soon as Stripe confirms it.</source>
        <translation>Stripe が確認し次第、ここに表示されます。</translation>
    </message>
    <message>
        <source>Finish subscribing in the browser.</source>
        <translation>ブラウザーで契約を完了してください。</translation>
    </message>
    <message>
        <source>Your subscription appears here as soon as Stripe confirms it.</source>
        <translation>Stripe が確認し次第、サブスクリプションがここに表示されます。</translation>
    </message>
    <message>
        <source>Finish paying in the browser.</source>
        <translation>ブラウザーで支払いを完了してください。</translation>
    </message>
    <message>
        <source>It is noted here as soon as Stripe confirms it.</source>
        <translation>Stripe が確認し次第、ここに反映されます。</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>欧州連合</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>購入</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>返金済み</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>付与</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>{what}: {credits} credits came in on {at}. {balance} were there then.</source>
        <translation>{what}: {at} に {credits} クレジット増えました。その時点の残高は {balance} です。</translation>
    </message>
    <message>
        <source>{what}: {credits} credits went on {at}. {balance} were left.</source>
        <translation>{what}: {at} に {credits} クレジット減りました。残りは {balance} です。</translation>
    </message>
    <message>
        <source>Pay {price} now</source>
        <translation>今すぐ {price} を支払う</translation>
    </message>
    <message>
        <source>Buy with your balance</source>
        <translation>残高で購入</translation>
    </message>
    <message>
        <source>{credits} credits are added as soon as the payment has gone through. You will have {balance} then.</source>
        <translation>支払いが完了すると {credits} クレジットが追加され、残高は {balance} になります。</translation>
    </message>
    <message>
        <source>Your question was not sent. What you wrote is kept: write to support again, and send it from there.</source>
        <translation>ご質問は送信されませんでした。入力した内容は残っています。もう一度サポートへの問い合わせを開き、そこから送信してください。</translation>
    </message>
    <message>
        <source>A payment that I do not understand</source>
        <translation>内容のわからない支払い</translation>
    </message>
    <message>
        <source>A refund</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>Restoring what was cancelled by accident</source>
        <translation>誤って解約したものの復元</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>その他のこと</translation>
    </message>
    <message>
        <source>It is too expensive</source>
        <translation>料金が高すぎる</translation>
    </message>
    <message>
        <source>I do not use it enough</source>
        <translation>あまり使っていない</translation>
    </message>
    <message>
        <source>Something I need is missing</source>
        <translation>必要な機能がない</translation>
    </message>
    <message>
        <source>It is too complicated</source>
        <translation>複雑すぎる</translation>
    </message>
    <message>
        <source>The quality is not good enough</source>
        <translation>品質が十分でない</translation>
    </message>
    <message>
        <source>I use something else now</source>
        <translation>今は別のものを使っている</translation>
    </message>
    <message>
        <source>Customer service was not good</source>
        <translation>カスタマーサービスがよくなかった</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>Needs a connection, because its price is asked for first.</source>
        <translation>先に価格を確認するため、接続が必要です。</translation>
    </message>
    <message>
        <source>Access until {access}; it returns on {resumes}. Next charge: {price} on {charge}.</source>
        <translation>{access} までご利用いただけ、{resumes} にアクセスが再開されます。次回の請求は {charge}、{price} です。</translation>
    </message>
    <message>
        <source>Access does not return after the pause, and nothing further is charged. The subscription ends on {access}, {days}; cloud storage and DICOM sessions are deleted after {access}. You can undo it until then.</source>
        <translation>一時停止の後もアクセスは再開されず、今後の請求もありません。サブスクリプションは {access}（{days}）に終了し、クラウドストレージと DICOM セッションは {access} より後に削除されます。それまでは取り消せます。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. Nothing further is charged. You can undo it until then.</source>
        <translation>{access}（{days}）までご利用いただけます。今後の請求はありません。それまでは取り消せます。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. What is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>{access}（{days}）までご利用いただけます。未払い分のお支払いは引き続き必要です。その後の更新の請求はありません。それまでは取り消せます。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. The {owed} that is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>{access}（{days}）までご利用いただけます。未払いの {owed} のお支払いは引き続き必要です。その後の更新の請求はありません。それまでは取り消せます。</translation>
    </message>
    <message>
        <source>The pause is replaced: {lower} begins on {access}, {days}, for {price}, and access returns with it.</source>
        <translation>一時停止は置き換えられます。{access}（{days}）に {lower} が {price} で始まり、アクセスも再開します。</translation>
    </message>
    <message>
        <source>{plan} until {access}, then {lower} for {price}.</source>
        <translation>{access} まで {plan}、その後は {lower}、{price}。</translation>
    </message>
    <message>
        <source>The pause is replaced: a smaller plan begins on {access}, {days}, and access returns with it: {names}.</source>
        <translation>一時停止は置き換えられます。{access}（{days}）に下位のプランが始まり、アクセスも再開します: {names}。</translation>
    </message>
    <message>
        <source>{plan} until {access}, then a smaller plan: {names}.</source>
        <translation>{access} まで {plan}、その後は下位のプラン: {names}。</translation>
    </message>
    <message>
        <source>Something went wrong inside the application. If it happens again, tell support.</source>
        <translation>アプリケーションの内部で問題が発生しました。再び起こる場合は、サポートにお知らせください。</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>ファイルを書き込めませんでした: {reason}。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file was not written, because another account is used now.</source>
        <translation>別のアカウントに切り替わったため、ファイルは書き込まれませんでした。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未払い</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支払い済み</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>回収不能</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>一部返金済み</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>番号なし</translation>
    </message>
    <message>
        <source>{plan} was added.</source>
        <translation>{plan} を追加しました。</translation>
    </message>
    <message>
        <source>{plan} begins on {day}.</source>
        <translation>{plan} は {day} に始まります。</translation>
    </message>
    <message>
        <source>The payment for {plan} went through.</source>
        <translation>{plan} の支払いが完了しました。</translation>
    </message>
    <message>
        <source>You have {plan} now, billed monthly.</source>
        <translation>現在のプランは {plan}（月払い）です。</translation>
    </message>
    <message>
        <source>You have {plan} now, billed annually.</source>
        <translation>現在のプランは {plan}（年払い）です。</translation>
    </message>
    <message>
        <source>You have {plan} now.</source>
        <translation>現在のプランは {plan} です。</translation>
    </message>
    <message>
        <source>{credits} credits were added. You have {balance} now.</source>
        <translation>{credits} クレジットを追加しました。残高は {balance} です。</translation>
    </message>
    <message>
        <source>{card} was added and pays from now on.</source>
        <translation>{card} を追加しました。今後の支払いに使われます。</translation>
    </message>
    <message>
        <source>{card} was added.</source>
        <translation>{card} を追加しました。</translation>
    </message>
    <message>
        <source>{card} pays from now on.</source>
        <translation>今後は {card} で支払います。</translation>
    </message>
    <message>
        <source>{card} was deleted.</source>
        <translation>{card} を削除しました。</translation>
    </message>
    <message>
        <source>{plan} · {price} / month</source>
        <translation>{plan} · {price} / 月</translation>
    </message>
    <message>
        <source>{plan} · {price} / year</source>
        <translation>{plan} · {price} / 年</translation>
    </message>
    <message>
        <source>{plan} · {price}</source>
        <translation>{plan} · {price}</translation>
    </message>
    <message>
        <source>{plan}, billed monthly</source>
        <translation>{plan}（月払い）</translation>
    </message>
    <message>
        <source>{plan}, billed annually</source>
        <translation>{plan}（年払い）</translation>
    </message>
    <message>
        <source>{plan}</source>
        <translation>{plan}</translation>
    </message>
    <message>
        <source>Monthly billing begins at once.</source>
        <translation>すぐに月払いに切り替わります。</translation>
    </message>
    <message>
        <source>Annual billing begins at once.</source>
        <translation>すぐに年払いに切り替わります。</translation>
    </message>
    <message>
        <source>It begins at once.</source>
        <translation>すぐに始まります。</translation>
    </message>
    <message>
        <source>{plan} renews each month until you cancel.</source>
        <translation>{plan} は解約するまで毎月更新されます。</translation>
    </message>
    <message>
        <source>{plan} renews each year until you cancel.</source>
        <translation>{plan} は解約するまで毎年更新されます。</translation>
    </message>
    <message>
        <source>{plan} renews until you cancel.</source>
        <translation>{plan} は解約するまで更新されます。</translation>
    </message>
    <message>
        <source>Your cancellation is taken back: the subscription goes on.</source>
        <translation>解約を取り消します。サブスクリプションは継続します。</translation>
    </message>
    <message>
        <source>Your pause is taken back: billing goes on.</source>
        <translation>一時停止を取り消します。請求は継続します。</translation>
    </message>
    <message>
        <source>It replaces the change that was planned before.</source>
        <translation>以前に予定した変更に代わります。</translation>
    </message>
    <message>
        <source>It replaces what was planned before.</source>
        <translation>以前の予定に代わります。</translation>
    </message>
    <message>
        <source>This is your plan now.</source>
        <translation>現在ご利用中のプランです。</translation>
    </message>
    <message>
        <source>Begins on {day}, {days}. {plan} stays as it is until then, and nothing is due.</source>
        <translation>{day}（{days}）に始まります。それまで {plan} はそのままで、お支払いはありません。</translation>
    </message>
    <message>
        <source>Begins at once. You pay the difference for the time until {day}.</source>
        <translation>すぐに始まります。{day} までの差額をお支払いいただきます。</translation>
    </message>
    <message>
        <source>Begins at once for a whole year. What you have paid is taken off.</source>
        <translation>すぐに1年間始まります。お支払い済みの分は差し引かれます。</translation>
    </message>
    <message>
        <source>It begins on {day}, {days}. Until then {plan} stays as it is, and you can undo it.</source>
        <translation>{day}（{days}）に始まります。それまで {plan} はそのままで、取り消しもできます。</translation>
    </message>
    <message>
        <source>{wanted} replaces {plan} at once.</source>
        <translation>すぐに {plan} から {wanted} に切り替わります。</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>今すぐ変更</translation>
    </message>
    <message>
        <source>Change on {day}</source>
        <translation>{day} に変更</translation>
    </message>
    <message>
        <source>The address of this page is not known yet. Try again when the server was reached once.</source>
        <translation>このページのアドレスはまだわかりません。サーバーに一度接続してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>既定に設定</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>お支払い方法を追加</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>今すぐ支払う</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>{name} renews · {price}</source>
        <translation>{name} の更新 · {price}</translation>
    </message>
    <message>
        <source>{name} payment failed · {price}</source>
        <translation>{name} の支払い失敗 · {price}</translation>
    </message>
    <message>
        <source>{name} payment waits for you to confirm it · {price}</source>
        <translation>{name} の支払いは確認待ち · {price}</translation>
    </message>
    <message>
        <source>{name} payment is tried again · {price}</source>
        <translation>{name} の再請求 · {price}</translation>
    </message>
    <message>
        <source>{name} access ends</source>
        <translation>{name} のアクセス終了</translation>
    </message>
    <message>
        <source>{name} cloud storage and DICOM sessions are deleted</source>
        <translation>{name} のクラウドストレージと DICOM セッションを削除</translation>
    </message>
    <message>
        <source>{name} pause begins</source>
        <translation>{name} の一時停止開始</translation>
    </message>
    <message>
        <source>{name} pause ends, access returns</source>
        <translation>{name} の一時停止終了、アクセス再開</translation>
    </message>
    <message>
        <source>{name} begins</source>
        <translation>{name} の開始</translation>
    </message>
    <message>
        <source>{name} expires</source>
        <translation>{name} の有効期限切れ</translation>
    </message>
    <message>
        <source>{name} begins · {price}</source>
        <translation>{name} の開始 · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed monthly · {price}</source>
        <translation>{name} の開始（月払い） · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed annually · {price}</source>
        <translation>{name} の開始（年払い） · {price}</translation>
    </message>
    <message>
        <source>Show My Subscriptions</source>
        <translation>マイ サブスクリプションを表示</translation>
    </message>
    <message>
        <source>Show Invoice History</source>
        <translation>請求履歴を表示</translation>
    </message>
    <message>
        <source>Show Credits</source>
        <translation>クレジットを表示</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Ask for a Refund</source>
        <translation>返金を依頼する</translation>
    </message>
    <message>
        <source>Ask to Restore</source>
        <translation>復元を依頼する</translation>
    </message>
    <message>
        <source>How do I cancel?</source>
        <translation>解約するには?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Cancel Subscription.</source>
        <translation>「マイ サブスクリプション」で「解約」を選び、続けて「サブスクリプションを解約」を選びます。</translation>
    </message>
    <message>
        <source>Can I pause instead?</source>
        <translation>代わりに一時停止できますか?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Pause Subscription for 12 weeks.</source>
        <translation>「マイ サブスクリプション」で「解約」を選び、続けて「サブスクリプションを12週間一時停止」を選びます。</translation>
    </message>
    <message>
        <source>How do I change my plan, or pay annually?</source>
        <translation>プランの変更や年払いへの変更をするには?</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Manage, then Change Plan. You see what it costs before anything is charged. A larger plan begins at once.</source>
        <translation>「マイ サブスクリプション」で「管理」を選び、続けて「プランを変更」を選びます。請求の前に料金を確認できます。上位のプランはすぐに始まります。</translation>
    </message>
    <message>
        <source>How do I change the card that pays?</source>
        <translation>支払いに使うカードを変更するには?</translation>
    </message>
    <message>
        <source>Open Manage on a subscription and choose + Add Payment Method. When the new card is there, choose Make Default in its menu. Then the old one can be deleted.</source>
        <translation>サブスクリプションの「管理」を開き、「+ お支払い方法を追加」を選びます。新しいカードが表示されたら、メニューから「既定に設定」を選びます。その後、古いカードを削除できます。</translation>
    </message>
    <message>
        <source>Where are my invoices?</source>
        <translation>請求書はどこにありますか?</translation>
    </message>
    <message>
        <source>In Invoices: search them, save one or many as PDF, or export all as CSV. The company and Tax ID that stand on new invoices are under Manage, Billing Details.</source>
        <translation>「請求書」で検索でき、1件または複数を PDF で保存したり、すべてを CSV で書き出したりできます。新しい請求書に記載する会社名と税務番号 (Tax ID) は、「管理」の「請求先情報」にあります。</translation>
    </message>
    <message>
        <source>What are credits, and how do I buy them?</source>
        <translation>クレジットとは何ですか? どうやって購入しますか?</translation>
    </message>
    <message>
        <source>Credits pay for: {uses}.</source>
        <translation>クレジットの使いみち: {uses}。</translation>
    </message>
    <message>
        <source>In Credits, choose a pack: it is bought once, with the default card, and you see the price before you pay.</source>
        <translation>「クレジット」でパックを選びます。既定のカードで一回だけ購入され、お支払い前に価格を確認できます。</translation>
    </message>
    <message>
        <source>How do I use several accounts?</source>
        <translation>複数のアカウントを使うには?</translation>
    </message>
    <message>
        <source>Choose Add Account and sign in. Then switch in the menu at the top right. Nothing is shared between accounts; in Settings you sign out of one and stay signed in to the others.</source>
        <translation>「アカウントを追加」を選んでサインインします。その後は右上のメニューで切り替えます。アカウント間で共有されるものはありません。「設定」で1つだけサインアウトし、ほかはサインインしたままにできます。</translation>
    </message>
    <message>
        <source>Can I get my money back?</source>
        <translation>返金してもらえますか?</translation>
    </message>
    <message>
        <source>I cancelled by accident. What now?</source>
        <translation>誤って解約しました。どうすればよいですか?</translation>
    </message>
    <message>
        <source>Until access ends, choose Keep Subscription in My Subscriptions. After that, ask us soon: for a short time it may be possible to restore what was deleted. You can subscribe again at any time.</source>
        <translation>アクセスが終了するまでは、「マイ サブスクリプション」で「サブスクリプションを継続」を選びます。終了後はお早めにご連絡ください。短い期間であれば、削除された内容を復元できることがあります。再契約はいつでも可能です。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}…</source>
        <translation>{credits} クレジットを {price} で購入しています…</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you have signed in again.</source>
        <translation>{credits} クレジットを {price} で購入: もう一度サインインした後に送信されます。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when the keyring of this computer is unlocked.</source>
        <translation>{credits} クレジットを {price} で購入: このコンピューターのキーリングのロックが解除されたときに送信されます。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you are online.</source>
        <translation>{credits} クレジットを {price} で購入: オンラインになったときに送信されます。</translation>
    </message>
    <message>
        <source>Cancelling {plan} was not sent in time.</source>
        <translation>{plan} の解約は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Pausing {plan} was not sent in time.</source>
        <translation>{plan} の一時停止は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Resuming {plan} was not sent in time.</source>
        <translation>{plan} の再開は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Keeping {plan} was not sent in time.</source>
        <translation>{plan} の継続は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Changing {plan} was not sent in time.</source>
        <translation>{plan} の変更は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Making {card} the default was not sent in time.</source>
        <translation>{card} を既定にする操作は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Deleting {card} was not sent in time.</source>
        <translation>{card} の削除は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Changing your billing details was not sent in time.</source>
        <translation>請求先情報の変更は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Adding a tax ID was not sent in time.</source>
        <translation>税務番号の追加は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Deleting a tax ID was not sent in time.</source>
        <translation>税務番号の削除は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price} was not sent in time.</source>
        <translation>{price} での {credits} クレジットの購入は、期限までに送信されませんでした。</translation>
    </message>
    <message>
        <source>Nothing was charged. Ask for the price again.</source>
        <translation>請求は行われていません。もう一度価格をご確認ください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for it again.</source>
        <translation>何も変更されていません。もう一度操作してください。</translation>
    </message>
    <message>
        <source>Nothing was changed: {plan} renews on {day} for {price}.</source>
        <translation>何も変更されていません。{plan} は {day} に {price} で更新されます。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the dates and decide again.</source>
        <translation>何も変更されていません。日付を確認して、もう一度決めてください。</translation>
    </message>
    <message>
        <source>The account is forgotten on this computer, but its session is still in the keyring, which is locked or did not answer. Unlock the keyring; the session is then removed as soon as the server is asked again.</source>
        <translation>このコンピューター上のアカウント情報は削除されましたが、キーリングがロックされているか応答しなかったため、セッションがまだ残っています。キーリングのロックを解除してください。次にサーバーへ問い合わせるときに、セッションも削除されます。</translation>
    </message>
    <message>
        <source>This account has been signed out on this computer meanwhile, so nothing was kept. Sign in again, then ask for it once more.</source>
        <translation>このアカウントはその間にこのコンピューターからサインアウトされたため、何も保存されませんでした。もう一度サインインしてから、あらためて操作してください。</translation>
    </message>
    <message>
        <source>Signing out {name}…</source>
        <translation>{name} をサインアウトしています…</translation>
    </message>
    <message>
        <source>No PDF was saved, because another account is used now.</source>
        <translation>現在は別のアカウントが使われているため、PDF は保存されませんでした。</translation>
    </message>
    <message>
        <source>The output could not be written whole ({reason}). What the command was to do may be done all the same. Make room, or send the output elsewhere, and look with “3dicom-account status”.</source>
        <translation>出力をすべて書き込むことができませんでした（{reason}）。コマンドの処理自体は完了している可能性があります。空きを作るか出力先を変えてから、「3dicom-account status」で確認してください。</translation>
    </message>
</context>
</TS>
