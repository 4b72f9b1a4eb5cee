<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK">
<context>
    <name>AccountPage</name>
    <message>
        <source>Add Subscription</source>
        <translation>新增訂閱</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>正在取得您的帳戶</translation>
    </message>
    <message>
        <source>Opening your data. If your keyring asks for its password, it is for this.</source>
        <translation>正在開啟您的資料。如鑰匙圈要求輸入密碼，即為此用。</translation>
    </message>
    <message>
        <source>{count} · no charge ahead</source>
        <translation>{count} · 沒有即將收取的費用</translation>
    </message>
    <message>
        <source>{count} · next charge {day}, {days}</source>
        <translation>{count} · 下次收費 {day}，{days}</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>新增帳戶</translation>
    </message>
    <message>
        <source>Nothing is shared between accounts. Signing out removes an account&apos;s data from this computer.</source>
        <translation>帳戶之間不會共用任何資料。登出會從此電腦移除該帳戶的資料。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>等待傳送：{count}</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>現正顯示</translation>
    </message>
    <message>
        <source>Switch to {name}</source>
        <translation>切換至 {name}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切換</translation>
    </message>
    <message>
        <source>Sign out {name}</source>
        <translation>登出 {name}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>外觀與語言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系統語言</translation>
    </message>
</context>
<context>
    <name>AskSupport</name>
    <message>
        <source>Write to support</source>
        <translation>聯絡支援</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>查詢此付款</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>有關甚麼事項？</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的訊息</translation>
    </message>
    <message>
        <source>Do not write card numbers or patient data.</source>
        <translation>請勿填寫信用卡號碼或病人資料。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>What should we look at?</source>
        <translation>您希望我們查看甚麼？</translation>
    </message>
    <message>
        <source>{count} of {most} characters</source>
        <translation>{count} / {most} 個字元</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在傳送…</translation>
    </message>
    <message>
        <source>Your question was sent</source>
        <translation>您的查詢已傳送</translation>
    </message>
    <message>
        <source>People read it and answer by e-mail.</source>
        <translation>我們的同事會閱讀並以電郵回覆。</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>參考編號 {reference}</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>複製參考編號</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs your attention</source>
        <translation>需要您處理</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Running low</source>
        <translation>即將用完</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>{card} pays for credits and for all subscriptions.</source>
        <translation>{card} 用於支付點數及所有訂閱。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, sign in again.</source>
        <translation>這是 {time} 的資料。如要購買點數，請重新登入。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, unlock this computer&apos;s keyring.</source>
        <translation>這是 {time} 的資料。如要購買點數，請先解鎖此電腦的鑰匙圈。</translation>
    </message>
    <message>
        <source>This is from {time}. To buy credits, go online.</source>
        <translation>這是 {time} 的資料。如要購買點數，請先連線上網。</translation>
    </message>
</context>
<context>
    <name>BuyCreditsSheet</name>
    <message>
        <source>Buy Credits</source>
        <translation>購買點數</translation>
    </message>
    <message>
        <source>Buy {pack}?</source>
        <translation>購買 {pack}？</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel {plan}</source>
        <translation>取消 {plan}</translation>
    </message>
    <message>
        <source>What should happen to {plan}?</source>
        <translation>您想如何處理 {plan}？</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned}您現在的選擇會取代它。</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>保留訂閱</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Pause Subscription for 12 weeks</source>
        <translation>暫停訂閱 12 星期</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降級</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消訂閱</translation>
    </message>
    <message>
        <source>Cancel {plan}?</source>
        <translation>取消 {plan}？</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>取消訂閱</translation>
    </message>
    <message>
        <source>Pause {plan} for 12 weeks?</source>
        <translation>暫停 {plan} 12 星期？</translation>
    </message>
    <message>
        <source>Pause Subscription</source>
        <translation>暫停訂閱</translation>
    </message>
    <message>
        <source>Downgrade {plan}?</source>
        <translation>將 {plan} 降級？</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 返回</translation>
    </message>
    <message>
        <source>Downgrade to {plan}</source>
        <translation>降級至 {plan}</translation>
    </message>
    <message>
        <source>What is possible here has just changed. Choose again.</source>
        <translation>這裏可選的項目剛剛有所更改。請重新選擇。</translation>
    </message>
    <message>
        <source>A downgrade needs a connection, because its price is asked for first.</source>
        <translation>降級須先查詢價格，因此需要連線。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>This subscription has just changed. Look at the dates again.</source>
        <translation>此訂閱剛有變更，請再次查看日期。</translation>
    </message>
</context>
<context>
    <name>ChangePlanDialog</name>
    <message>
        <source>Change Plan</source>
        <translation>更改計劃</translation>
    </message>
    <message>
        <source>You have {plan}. What would you like instead?</source>
        <translation>您現時的計劃是 {plan}。您想改用哪一個？</translation>
    </message>
    <message>
        <source>{planned} What you choose now replaces this.</source>
        <translation>{planned}您現在的選擇會取代它。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>新增付款方式</translation>
    </message>
    <message>
        <source>Change to {plan}?</source>
        <translation>更改為 {plan}？</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Credits</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>Credits pay for single uses beside your subscriptions. You buy them once; nothing renews.</source>
        <translation>點數用於支付訂閱以外的單次使用。購買一次即可，不會自動續訂。</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>正在取得您的帳戶</translation>
    </message>
    <message>
        <source>No credits have been bought or spent yet.</source>
        <translation>尚未購買或使用任何點數。</translation>
    </message>
    <message>
        <source>The history is not on this computer yet. It is fetched when the server can be reached.</source>
        <translation>紀錄尚未存於此電腦，連接到伺服器後便會取得。</translation>
    </message>
</context>
<context>
    <name>CreditsCard</name>
    <message>
        <source>3DICOM Credits</source>
        <translation>3DICOM 點數</translation>
    </message>
    <message>
        <source>Buy Credits</source>
        <translation>購買點數</translation>
    </message>
    <message>
        <source>For: {uses}</source>
        <translation>用途：{uses}</translation>
    </message>
</context>
<context>
    <name>CsvBar</name>
    <message>
        <source>CSV export</source>
        <translation>匯出 CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {count} of {total} invoices</source>
        <translation>正在寫入第 {count} 張發票，共 {total} 張</translation>
    </message>
    <message>
        <source>Writing the invoices</source>
        <translation>正在寫入發票</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices were written to {file}.</source>
        <translation>
            <numerusform>已將 {count} 張發票寫入 {file}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation>儀表板</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data on this computer</source>
        <translation>此電腦上的資料</translation>
    </message>
    <message>
        <source>Export My Data…</source>
        <translation>匯出我的資料…</translation>
    </message>
    <message>
        <source>Writes all that is known here of the account shown now: subscriptions, invoices, credits.</source>
        <translation>寫入此處所知現正顯示帳戶的一切資料：訂閱、發票、點數。</translation>
    </message>
    <message>
        <source>Signs every account out here and removes what is kept. Nothing changes at the server.</source>
        <translation>登出此處所有帳戶並移除保留的資料。伺服器上不會有任何更改。</translation>
    </message>
    <message>
        <source>Delete Local Data…</source>
        <translation>刪除本機資料…</translation>
    </message>
    <message>
        <source>Kept encrypted; the key is in the keyring of this computer.</source>
        <translation>以加密方式保存；密鑰存於此電腦的鑰匙圈。</translation>
    </message>
    <message>
        <source>3DICOM account data {day}.json</source>
        <translation>3DICOM 帳戶資料 {day}.json</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在刪除…</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete local data</source>
        <translation>刪除本機資料</translation>
    </message>
    <message>
        <source>Delete all data on this computer?</source>
        <translation>刪除此電腦上的所有資料？</translation>
    </message>
    <message>
        <source>These accounts are signed out here, and what is kept of them is removed:</source>
        <translation>以下帳戶將在此登出，並移除其保留的資料：</translation>
    </message>
    <message>
        <source>Subscriptions go on as they are, nothing changes at the server, and your settings stay. Sign in again to have everything back.</source>
        <translation>訂閱會照常繼續，伺服器上不會有任何更改，您的設定亦會保留。重新登入即可取回一切。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete Local Data</source>
        <translation>刪除本機資料</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped.</source>
        <translation>
            <numerusform>有 %n 項操作尚未傳送，將會捨棄。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Billing Details</source>
        <translation>帳單資料</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Printed on your future invoices.</source>
        <translation>會列印於日後的發票上。</translation>
    </message>
    <message>
        <source>These details have just been changed elsewhere. Saving replaces them.</source>
        <translation>這些資料剛在其他地方更改，儲存將會取代它們。</translation>
    </message>
    <message>
        <source>None yet. Add your company or your name and address.</source>
        <translation>尚未填寫。請加入公司資料，或您的姓名及地址。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Name or company</source>
        <translation>姓名或公司名稱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>地址（第二行）</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵政編碼</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>州或省</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>選擇國家或地區</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家或地區</translation>
    </message>
    <message>
        <source>Choose the country of this address.</source>
        <translation>請選擇此地址所屬的國家或地區。</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Chosen invoice</source>
        <translation>所選發票</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>立即付款</translation>
    </message>
    <message>
        <source>Download PDF</source>
        <translation>下載 PDF</translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices chosen</source>
        <translation>
            <numerusform>已選擇 {count} 張發票</numerusform>
        </translation>
    </message>
    <message>
        <source>Their PDFs are saved in a folder of your choice.</source>
        <translation>PDF 會儲存到您選擇的資料夾。</translation>
    </message>
    <message numerus="yes">
        <source>Download {count} PDFs</source>
        <translation>
            <numerusform>下載 {count} 個 PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>Download all</source>
        <translation>全部下載</translation>
    </message>
    <message>
        <source>Pay {amount} now</source>
        <translation>立即支付 {amount}</translation>
    </message>
    <message>
        <source>Fetching the lines of this invoice</source>
        <translation>正在取得此發票的項目</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>This invoice has no lines.</source>
        <translation>此發票沒有項目。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Your card is tried again on {day}, {days}.</source>
        <translation>將於 {day}（{days}）再次嘗試從您的信用卡收費。</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}，{days}</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>應付金額</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Ask about this payment</source>
        <translation>查詢此付款</translation>
    </message>
    <message>
        <source>Ask us</source>
        <translation>查詢</translation>
    </message>
</context>
<context>
    <name>DowngradePage</name>
    <message>
        <source>{plan}, {price} / year</source>
        <translation>{plan}，{price} / 年</translation>
    </message>
    <message>
        <source>{plan}, {price} / month</source>
        <translation>{plan}，{price} / 月</translation>
    </message>
</context>
<context>
    <name>DownloadsBar</name>
    <message>
        <source>Downloads</source>
        <translation>下載項目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Downloading {count} of {total}</source>
        <translation>正在下載第 {count} 個，共 {total} 個</translation>
    </message>
    <message>
        <source>Downloading the PDF</source>
        <translation>正在下載 PDF</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>顯示資料夾</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>There is no PDF of a draft. Nothing was downloaded.</source>
        <translation>草稿沒有 PDF，未有下載任何檔案。</translation>
    </message>
    <message>
        <source>{file} was saved in {folder}.</source>
        <translation>{file} 已儲存至 {folder}。</translation>
    </message>
    <message numerus="yes">
        <source>{count} PDFs were saved in {folder}.</source>
        <translation>
            <numerusform>已將 {count} 個 PDF 儲存至 {folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The PDF could not be downloaded.</source>
        <translation>無法下載 PDF。</translation>
    </message>
    <message>
        <source>Cancelled. {count} of {total} PDFs were saved in {folder}.</source>
        <translation>已取消。{total} 個 PDF 中有 {count} 個已儲存至 {folder}。</translation>
    </message>
    <message>
        <source>{count} of {total} PDFs were saved in {folder}.</source>
        <translation>{total} 個 PDF 中有 {count} 個已儲存至 {folder}。</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Pay now</source>
        <translation>立即付款</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search number, description or amount</source>
        <translation>搜尋編號、說明或金額</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>搜尋發票</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>由新至舊</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>由舊至新</translation>
    </message>
    <message>
        <source>Highest amount first</source>
        <translation>金額由高至低</translation>
    </message>
    <message>
        <source>Lowest amount first</source>
        <translation>金額由低至高</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按編號</translation>
    </message>
    <message>
        <source>By number, last first</source>
        <translation>按編號（倒序）</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按狀態</translation>
    </message>
    <message>
        <source>By status, last first</source>
        <translation>按狀態（倒序）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show the invoices of all subscriptions</source>
        <translation>顯示所有訂閱的發票</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>所有狀態</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
    <message>
        <source>Only {name} ✕</source>
        <translation>只限 {name} ✕</translation>
    </message>
    <message>
        <source>one subscription</source>
        <translation>一項訂閱</translation>
    </message>
    <message>
        <source>Only {name}. Press to show all</source>
        <translation>只限 {name}。按下以顯示全部</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>Not heard from the server yet</source>
        <translation>尚未收到伺服器回應</translation>
    </message>
    <message>
        <source>Last heard from the server today at {time}</source>
        <translation>上次伺服器回應：今天 {time}</translation>
    </message>
    <message>
        <source>Last heard from the server: {time}</source>
        <translation>上次伺服器回應：{time}</translation>
    </message>
    <message numerus="yes">
        <source>%n actions waiting to be sent</source>
        <translation>
            <numerusform>%n 項操作等待傳送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>沒有等待傳送的操作</translation>
    </message>
    <message>
        <source>Sandbox · demo prices</source>
        <translation>沙盒 · 示範價格</translation>
    </message>
    <message>
        <source>Demo prices</source>
        <translation>示範價格</translation>
    </message>
</context>
<context>
    <name>FreshnessButton</name>
    <message>
        <source>Ask the server now (F5)</source>
        <translation>立即向伺服器查詢 (F5)</translation>
    </message>
    <message>
        <source>Refresh. {state}</source>
        <translation>重新整理。{state}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Write to us here, or to {address}.</source>
        <translation>請在此或以 {address} 聯絡我們。</translation>
    </message>
    <message>
        <source>More answers appear here once the server has been reached.</source>
        <translation>成功連接伺服器後，更多答案便會在此顯示。</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>更多說明</translation>
    </message>
    <message>
        <source>Write to Support</source>
        <translation>聯絡支援</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診斷</translation>
    </message>
    <message>
        <source>Save Diagnostics…</source>
        <translation>儲存診斷資料…</translation>
    </message>
    <message>
        <source>A zip file for support: the log, versions and configuration. No password, name, e-mail address or card is in it, and it is sent nowhere by itself.</source>
        <translation>供支援使用的 zip 檔案：包括記錄、版本及設定。不含密碼、姓名、電郵地址或信用卡資料，亦不會自行傳送。</translation>
    </message>
    <message>
        <source>3DICOM Account diagnostics.zip</source>
        <translation>3DICOM Account 診斷.zip</translation>
    </message>
    <message>
        <source>{plan} ended on {day}.</source>
        <translation>{plan} 已於 {day} 結束。</translation>
    </message>
    <message>
        <source>Open the knowledge base</source>
        <translation>開啟知識庫</translation>
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
        <translation>每月</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>How often you pay</source>
        <translation>付款週期</translation>
    </message>
    <message>
        <source>Save up to {percent}</source>
        <translation>最多節省 {percent}</translation>
    </message>
</context>
<context>
    <name>InvoiceDeeds</name>
    <message>
        <source>Save the PDFs in</source>
        <translation>PDF 儲存位置</translation>
    </message>
    <message>
        <source>Save Here</source>
        <translation>儲存於此</translation>
    </message>
    <message>
        <source>3DICOM invoices {day}.csv</source>
        <translation>3DICOM 發票 {day}.csv</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>匯出 CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Attached is invoice {number} of {day}, {amount}.</source>
        <translation>附上 {day} 的發票 {number}，{amount}。</translation>
    </message>
</context>
<context>
    <name>InvoiceHistory</name>
    <message>
        <source>Invoice History</source>
        <translation>發票紀錄</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>匯出 CSV</translation>
    </message>
    <message>
        <source>Writes all invoices that are found now into a file</source>
        <translation>將現時找到的所有發票寫入檔案</translation>
    </message>
    <message>
        <source>Fetching your account</source>
        <translation>正在取得您的帳戶</translation>
    </message>
    <message>
        <source>Opening your data</source>
        <translation>正在開啟您的資料</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened.</source>
        <translation>在開啟資料之前，沒有內容可供顯示。</translation>
    </message>
    <message>
        <source>Reading older invoices…</source>
        <translation>正在讀取較舊的發票…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
</context>
<context>
    <name>InvoiceModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>發票</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在載入</translation>
    </message>
</context>
<context>
    <name>InvoiceSection</name>
    <message>
        <source>Invoice History</source>
        <translation>發票紀錄</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Reading the invoices</source>
        <translation>正在讀取發票</translation>
    </message>
    <message>
        <source>There is no invoice yet.</source>
        <translation>尚未有發票。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>發票</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>顯示全部 {count} 張</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>立即付款</translation>
    </message>
    <message>
        <source>Pay {invoice} now</source>
        <translation>立即支付 {invoice}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>Download {invoice}</source>
        <translation>下載 {invoice}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>InvoiceTable</name>
    <message>
        <source>Invoices</source>
        <translation>發票</translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Credit history</source>
        <translation>點數紀錄</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>顯示較舊的項目</translation>
    </message>
    <message>
        <source>Reading your credit history</source>
        <translation>正在讀取您的點數紀錄</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>點數</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>結餘</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Credit history</source>
        <translation>點數紀錄</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Reading your invoices</source>
        <translation>正在讀取您的發票</translation>
    </message>
    <message>
        <source>No invoice matches</source>
        <translation>沒有符合的發票</translation>
    </message>
    <message>
        <source>Nothing in the history fits this search and these filters.</source>
        <translation>紀錄中沒有符合此搜尋及篩選條件的項目。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜尋及篩選條件</translation>
    </message>
    <message>
        <source>Fetching your invoices from the server…</source>
        <translation>正在從伺服器取得您的發票…</translation>
    </message>
    <message>
        <source>You have no invoice yet</source>
        <translation>您尚未有發票</translation>
    </message>
    <message>
        <source>Each payment for a subscription or for credits leaves one here.</source>
        <translation>每次為訂閱或點數付款後，發票都會在此顯示。</translation>
    </message>
    <message>
        <source>Add Subscription</source>
        <translation>新增訂閱</translation>
    </message>
</context>
<context>
    <name>MySubscriptions</name>
    <message>
        <source>My Subscriptions</source>
        <translation>我的訂閱</translation>
    </message>
</context>
<context>
    <name>NextCharge</name>
    <message>
        <source>Payment failed</source>
        <translation>付款失敗</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>請確認付款</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>下次收費</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm</source>
        <translation>您的銀行正等待您確認</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>現須支付</translation>
    </message>
    <message>
        <source>Due now · tried again on {day}, {days}</source>
        <translation>現須支付 · 將於 {day}（{days}）再次嘗試</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>不會再收取任何費用。</translation>
    </message>
    <message>
        <source>{day}, {days}</source>
        <translation>{day}，{days}</translation>
    </message>
    <message>
        <source>no card to pay with</source>
        <translation>沒有可付款的信用卡</translation>
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
        <translation>節省 {percent}</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Buy {pack} for {price}</source>
        <translation>以 {price} 購買 {pack}</translation>
    </message>
</context>
<context>
    <name>PacksCard</name>
    <message>
        <source>Buy Credits</source>
        <translation>購買點數</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>新增付款方式</translation>
    </message>
    <message>
        <source>Fetching prices</source>
        <translation>正在取得價格</translation>
    </message>
    <message>
        <source>No credits are on sale at the moment.</source>
        <translation>目前沒有點數出售。</translation>
    </message>
    <message>
        <source>These prices are invented for the sandbox.</source>
        <translation>這些價格是為沙盒虛構的。</translation>
    </message>
</context>
<context>
    <name>PageButton</name>
    <message>
        <source>Present page</source>
        <translation>目前頁面</translation>
    </message>
</context>
<context>
    <name>PaymentMethodRow</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>設為預設</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Expired {expiry}</source>
        <translation>已於 {expiry} 到期</translation>
    </message>
    <message>
        <source>Expires {expiry}</source>
        <translation>有效期至 {expiry}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>{brand} ending in {last4}</source>
        <translation>{brand}（尾號 {last4}）</translation>
    </message>
    <message>
        <source>{card}: more</source>
        <translation>{card}：更多</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Keep Card</source>
        <translation>保留信用卡</translation>
    </message>
    <message>
        <source>Delete Card</source>
        <translation>刪除信用卡</translation>
    </message>
    <message>
        <source>Delete {card} ({expiry})? This cannot be undone.</source>
        <translation>刪除 {card}（{expiry}）？此操作無法復原。</translation>
    </message>
</context>
<context>
    <name>PaymentMethods</name>
    <message>
        <source>Payment Method</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>+ Add Payment Method</source>
        <translation>+ 新增付款方式</translation>
    </message>
    <message>
        <source>Opens a page of Stripe in the browser; the card is typed there only</source>
        <translation>在瀏覽器開啟 Stripe 網頁；信用卡資料只在該處輸入</translation>
    </message>
    <message>
        <source>The default card pays for all subscriptions and credits.</source>
        <translation>預設信用卡用於支付所有訂閱及點數。</translation>
    </message>
    <message>
        <source>There is no card yet.</source>
        <translation>尚未有信用卡。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser. It appears here as soon as Stripe confirms it.</source>
        <translation>請在瀏覽器完成新增信用卡。Stripe 確認後，便會在此顯示。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>再次開啟</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Not sold like this</source>
        <translation>不以此方式出售</translation>
    </message>
    <message>
        <source>Saves {amount} a year</source>
        <translation>每年節省 {amount}</translation>
    </message>
    <message>
        <source>or {amount} a year</source>
        <translation>或每年 {amount}</translation>
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
        <translation>您的計劃 · {interval}</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Resubscribe to {plan}</source>
        <translation>重新訂閱 {plan}</translation>
    </message>
    <message>
        <source>Choose {plan}</source>
        <translation>選擇 {plan}</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Paid period</source>
        <translation>已付款期間</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>續訂日期</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>下次收費</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{day} 收取 {amount}</translation>
    </message>
    <message>
        <source>Cancel Subscription</source>
        <translation>取消訂閱</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>Add Subscription</source>
        <translation>新增訂閱</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ 我的訂閱</translation>
    </message>
    <message>
        <source>You can have several at once. To change one that you have, choose Manage.</source>
        <translation>您可同時擁有多項訂閱。如要更改現有的訂閱，請選擇「管理」。</translation>
    </message>
    <message>
        <source>Cancel or pause whenever you like; you keep what you have paid for.</source>
        <translation>您可隨時取消或暫停；已付款的部分仍可使用。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, sign in again.</source>
        <translation>這些價格來自上次與伺服器的連線。如要購買，請重新登入。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, unlock this computer&apos;s keyring.</source>
        <translation>這些價格來自上次與伺服器的連線。如要購買，請先解鎖此電腦的鑰匙圈。</translation>
    </message>
    <message>
        <source>These prices are from the last contact with the server. To buy, go online.</source>
        <translation>這些價格來自上次與伺服器的連線。如要購買，請先連線上網。</translation>
    </message>
    <message>
        <source>The plans appear here once the server has been reached.</source>
        <translation>成功連接伺服器後，計劃便會在此顯示。</translation>
    </message>
    <message>
        <source>Nothing is for sale at the moment</source>
        <translation>目前沒有任何項目發售</translation>
    </message>
    <message>
        <source>What you have goes on as it is. Look here again later.</source>
        <translation>您現有的項目會照常繼續。請稍後再來查看。</translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation>{names} 或 {last}</translation>
    </message>
    <message>
        <source>Fetching the plans</source>
        <translation>正在取得計劃</translation>
    </message>
    <message>
        <source>These are demo prices.</source>
        <translation>這些是示範價格。</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>先在瀏覽器試用 3DICOM</translation>
    </message>
    <message>
        <source>Paid on a page of Stripe with {cards}.</source>
        <translation>在 Stripe 網頁以 {cards} 付款。</translation>
    </message>
</context>
<context>
    <name>PurchaseNote</name>
    <message>
        <source>Waiting for the answer. You may close this: it goes on by itself.</source>
        <translation>正在等候回應。您可以關閉此視窗，處理會自行繼續。</translation>
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
        <translation>關閉</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ 返回</translation>
    </message>
    <message>
        <source>{card} is charged.</source>
        <translation>將從 {card} 收費。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>在瀏覽器繼續</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>新增付款方式</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
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
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%n 日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
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
        <translation>已顯示答案</translation>
    </message>
    <message>
        <source>Answer hidden</source>
        <translation>已隱藏答案</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>Asking for the price…</source>
        <translation>正在查詢價格…</translation>
    </message>
    <message>
        <source>The price shown before has expired. Asking for the present one…</source>
        <translation>之前顯示的價格已過期，正在查詢現時價格…</translation>
    </message>
    <message>
        <source>The price shown before has expired. This is the present one.</source>
        <translation>之前顯示的價格已過期，這是現時價格。</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>現時應付</translation>
    </message>
    <message>
        <source>{plan} begins</source>
        <translation>{plan} 開始</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>下次收費</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{day} 收取 {amount}</translation>
    </message>
    <message>
        <source>Kept for later invoices</source>
        <translation>留待日後發票使用</translation>
    </message>
    <message>
        <source>From your balance</source>
        <translation>由結餘扣除</translation>
    </message>
</context>
<context>
    <name>QuotePanel</name>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Why are you leaving? (optional)</source>
        <translation>您離開的原因？（可選填）</translation>
    </message>
    <message>
        <source>Rather not say</source>
        <translation>不便透露</translation>
    </message>
    <message>
        <source>Anything we should know? (optional)</source>
        <translation>有甚麼想讓我們知道？（可選填）</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>A failed payment is told at once, whatever is chosen here.</source>
        <translation>不論此處如何選擇，付款失敗都會立即通知。</translation>
    </message>
    <message>
        <source>Before a charge</source>
        <translation>收費前</translation>
    </message>
    <message>
        <source>Before access ends</source>
        <translation>使用權結束前</translation>
    </message>
    <message>
        <source>Before a pause ends</source>
        <translation>暫停結束前</translation>
    </message>
    <message>
        <source>Before a card expires</source>
        <translation>信用卡到期前</translation>
    </message>
    <message>
        <source>On the day itself</source>
        <translation>當日</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 日前</translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveRow</name>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
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
        <translation>關於</translation>
    </message>
    <message>
        <source>3DICOM Account {version}</source>
        <translation>3DICOM Account {version}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在此電腦上</translation>
    </message>
    <message>
        <source>None configured</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Server: {server}</source>
        <translation>伺服器：{server}</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>這是沙盒：人物、信用卡及金額均屬虛構。</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Sign in to 3DICOM Account</source>
        <translation>登入 3DICOM Account</translation>
    </message>
    <message>
        <source>See your subscriptions and payment methods, and change them.</source>
        <translation>查看及更改您的訂閱與付款方式。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登入…</translation>
    </message>
    <message>
        <source>Contacting the server…</source>
        <translation>正在聯絡伺服器…</translation>
    </message>
    <message>
        <source>Continue in your browser. If it did not open, copy the link and open it yourself.</source>
        <translation>請在瀏覽器繼續。如未有開啟，請複製連結並自行開啟。</translation>
    </message>
    <message>
        <source>Almost done…</source>
        <translation>即將完成…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>以瀏覽器登入</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back to my account</source>
        <translation>返回我的帳戶</translation>
    </message>
    <message>
        <source>This is the sandbox: people, cards and money are invented.</source>
        <translation>這是沙盒：人物、信用卡及金額均屬虛構。</translation>
    </message>
    <message>
        <source>Connects to {server}</source>
        <translation>連接至 {server}</translation>
    </message>
    <message>
        <source>Your password is typed in the browser only, never here.</source>
        <translation>密碼只在瀏覽器輸入，絕不在此輸入。</translation>
    </message>
    <message>
        <source>The link is copied. Open it in a browser on this computer.</source>
        <translation>已複製連結，請在此電腦的瀏覽器開啟。</translation>
    </message>
    <message>
        <source>Address of your billing server</source>
        <translation>帳務伺服器的地址</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>No server at hand? Everything works on invented people and cards, too.</source>
        <translation>沒有伺服器？以虛構的人物和信用卡同樣可以試用所有功能。</translation>
    </message>
    <message>
        <source>Explore with the sandbox</source>
        <translation>以沙盒試用</translation>
    </message>
    <message>
        <source>This is not the address of a server. It begins with https:// and a name, for example {example}.</source>
        <translation>這不是伺服器的地址。地址以 https:// 及名稱開頭，例如 {example}。</translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Sign out now?</source>
        <translation>現在登出？</translation>
    </message>
    <message>
        <source>Sign out of {name}?</source>
        <translation>登出 {name}？</translation>
    </message>
    <message>
        <source>All that was done with this account was sent. Nothing is lost when you sign out.</source>
        <translation>此帳戶的所有操作均已傳送。登出不會失去任何資料。</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>保持登入</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not sent yet. They are dropped when you sign out.</source>
        <translation>
            <numerusform>有 %n 項操作尚未傳送，登出後將會捨棄。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendingCard</name>
    <message>
        <source>Spent so far</source>
        <translation>至今已使用</translation>
    </message>
    <message>
        <source>Credits spent, by purpose</source>
        <translation>已使用點數（按用途）</translation>
    </message>
    <message>
        <source>{credits} credits, by purpose</source>
        <translation>{credits} 點數（按用途）</translation>
    </message>
</context>
<context>
    <name>SpendingChart</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>StartupCard</name>
    <message>
        <source>Start</source>
        <translation>啟動</translation>
    </message>
    <message>
        <source>Start 3DICOM Account when I log in to this computer</source>
        <translation>登入此電腦時啟動 3DICOM Account</translation>
    </message>
    <message>
        <source>Then reminders come without opening the window yourself.</source>
        <translation>如此便無須自行開啟視窗也會收到提醒。</translation>
    </message>
</context>
<context>
    <name>SubscribeSheet</name>
    <message>
        <source>Add Subscription</source>
        <translation>新增訂閱</translation>
    </message>
    <message>
        <source>Subscribe to {plan}</source>
        <translation>訂閱 {plan}</translation>
    </message>
    <message>
        <source>You pay on a page of Stripe in your browser; the card is typed there only.</source>
        <translation>您會在瀏覽器的 Stripe 網頁付款；信用卡資料只在該處輸入。</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>在瀏覽器繼續</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在開啟…</translation>
    </message>
    <message>
        <source>{plan} appears here as soon as Stripe confirms it. You may close this.</source>
        <translation>Stripe 確認後，{plan} 便會在此顯示。您可以關閉此視窗。</translation>
    </message>
    <message>
        <source>If no page opened, copy the link and open it yourself.</source>
        <translation>如未有網頁開啟，請複製連結並自行開啟。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
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
        <translation>不再收費</translation>
    </message>
    <message>
        <source>No card to pay with</source>
        <translation>沒有可付款的信用卡</translation>
    </message>
    <message>
        <source>Keep Subscription</source>
        <translation>保留訂閱</translation>
    </message>
    <message>
        <source>Resume Subscription</source>
        <translation>恢復訂閱</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Change Plan</source>
        <translation>更改計劃</translation>
    </message>
    <message>
        <source>Resubscribe</source>
        <translation>重新訂閱</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消訂閱</translation>
    </message>
</context>
<context>
    <name>SubscriptionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>顯示其餘 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionManagement</name>
    <message>
        <source>Subscription Management</source>
        <translation>訂閱管理</translation>
    </message>
    <message>
        <source>‹ My Subscriptions</source>
        <translation>‹ 我的訂閱</translation>
    </message>
    <message>
        <source>What you pay for {plan}, and with what.</source>
        <translation>您為 {plan} 支付的費用及付款方式。</translation>
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
        <translation>稅務編號類別</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>稅務編號</translation>
    </message>
    <message>
        <source>Add Tax ID</source>
        <translation>新增稅務編號</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>For example {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>Type the tax ID as it stands in your documents.</source>
        <translation>請按文件所示輸入稅務編號。</translation>
    </message>
</context>
<context>
    <name>TaxIdRow</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>正在核實</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核實</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未能核實</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未經核實</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>此版本未能識別的狀態</translation>
    </message>
    <message>
        <source>Take {tax_id} off future invoices?</source>
        <translation>從日後的發票移除 {tax_id}？</translation>
    </message>
    <message>
        <source>Keep Tax ID</source>
        <translation>保留稅務編號</translation>
    </message>
    <message>
        <source>Delete Tax ID</source>
        <translation>刪除稅務編號</translation>
    </message>
</context>
<context>
    <name>TaxIdsCard</name>
    <message>
        <source>Tax ID</source>
        <translation>稅務編號</translation>
    </message>
    <message>
        <source>+ Add Tax ID</source>
        <translation>+ 新增稅務編號</translation>
    </message>
    <message>
        <source>No more than {count} can be kept. Delete one to add another.</source>
        <translation>最多可保留 {count} 個。請刪除一個以新增另一個。</translation>
    </message>
    <message>
        <source>Such as a VAT number or an ABN; printed on your future invoices.</source>
        <translation>例如增值稅號碼或 ABN；會列印於日後的發票上。</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>What happens next</source>
        <translation>接下來</translation>
    </message>
    <message>
        <source>Nothing will be charged and nothing ends.</source>
        <translation>不會收費，亦沒有項目結束。</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>現須支付</translation>
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
        <translation>儀表板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Subscriptions</source>
        <translation>訂閱(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Invoices</source>
        <translation>發票(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Credits</source>
        <translation>點數(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在檢查…</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Account</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Account menu: {name}</source>
        <translation>帳戶選單：{name}</translation>
    </message>
    <message>
        <source>Manage Subscription</source>
        <translation>管理訂閱</translation>
    </message>
    <message>
        <source>Edit Profile</source>
        <translation>編輯個人資料</translation>
    </message>
    <message>
        <source>Switch to {name} ({email})</source>
        <translation>切換至 {name}（{email}）</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>新增帳戶</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
</context>
<context>
    <name>UsesCard</name>
    <message>
        <source>What credits buy</source>
        <translation>點數可用於</translation>
    </message>
    <message>
        <source>{credits} credits</source>
        <translation>{credits} 點數</translation>
    </message>
    <message>
        <source>Your balance is enough for {count}.</source>
        <translation>您的結餘足夠使用 {count} 次。</translation>
    </message>
    <message>
        <source>Your balance is not enough for this.</source>
        <translation>您的結餘不足以使用此項。</translation>
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
            <numerusform>%n 項生效中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CountedCredits</name>
    <message numerus="yes">
        <source>{count} credits</source>
        <translation>
            <numerusform>{count} 點數</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message numerus="yes">
        <source>{count} of {total} invoices</source>
        <translation>
            <numerusform>{total} 張發票中的 {count} 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} invoices</source>
        <translation>
            <numerusform>{count} 張發票</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Newcomer</name>
    <message>
        <source>Add Subscription</source>
        <translation>新增訂閱</translation>
    </message>
    <message>
        <source>You have no subscription yet</source>
        <translation>您尚未有訂閱</translation>
    </message>
    <message>
        <source>Choose a plan. It appears here as soon as it is paid.</source>
        <translation>請選擇計劃。付款後便會在此顯示。</translation>
    </message>
    <message>
        <source>Try 3DICOM in your browser first</source>
        <translation>先在瀏覽器試用 3DICOM</translation>
    </message>
</context>
<context>
    <name>_Unopened</name>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>There is nothing to show until your data can be opened</source>
        <translation>在開啟資料之前，沒有內容可供顯示</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no screen to open a window on. The same is to be had without one: see 3dicom-account --help.</source>
        <translation>沒有可開啟視窗的畫面。沒有畫面亦可使用相同功能：請參閱 3dicom-account --help。</translation>
    </message>
    <message>
        <source>We could not reach the server at {host}. Check the connection; nothing is lost.</source>
        <translation>未能連接伺服器 {host}。請檢查連線；沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The server at {host} took too long to answer. It will be asked again; nothing is lost.</source>
        <translation>伺服器 {host} 回應時間過長，將會再次查詢；沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The certificate that {host} showed was refused ({reason}). Nothing was sent. If this computer&apos;s network inspects connections, its administrator can install the certificate it uses.</source>
        <translation>{host} 出示的憑證被拒絕（{reason}）。沒有傳送任何內容。如此電腦的網絡會檢查連線，管理員可安裝其使用的憑證。</translation>
    </message>
    <message>
        <source>The proxy of this network did not let us through to {host}. Check the proxy settings of this computer.</source>
        <translation>此網絡的代理伺服器不容許我們連接 {host}。請檢查此電腦的代理設定。</translation>
    </message>
    <message>
        <source>Something other than the server at {host} answered. This network may want you to sign in to it first: open any web page, then try again.</source>
        <translation>回應的並非伺服器 {host}。此網絡可能要求您先登入：請開啟任何網頁，然後再試。</translation>
    </message>
    <message>
        <source>The server at {host} wanted to send us elsewhere, which we do not follow. This network may want you to sign in to it first.</source>
        <translation>伺服器 {host} 試圖將我們轉往其他地方，我們不會跟隨。此網絡可能要求您先登入。</translation>
    </message>
    <message>
        <source>The server at {host} is not able to answer just now. It will be asked again; nothing is lost.</source>
        <translation>伺服器 {host} 現時未能回應，將會再次查詢；沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was cut short. It will be asked again; nothing is lost.</source>
        <translation>伺服器 {host} 的回應中斷，將會再次查詢；沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} was too large to be right.</source>
        <translation>伺服器 {host} 的回應過大，不可能正確。</translation>
    </message>
    <message>
        <source>The answer of the server at {host} could not be understood. Nothing was changed here. If this goes on, please tell support.</source>
        <translation>無法理解伺服器 {host} 的回應。此處沒有任何更改。如情況持續，請通知支援。</translation>
    </message>
    <message>
        <source>The server at {host} answered about another account. The answer was thrown away. Please tell support.</source>
        <translation>伺服器 {host} 的回應屬於另一個帳戶，已捨棄該回應。請通知支援。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; what waits to be sent is kept.</source>
        <translation>您的工作階段已結束。請重新登入；等待傳送的內容會保留。</translation>
    </message>
    <message>
        <source>This has changed since you decided, so nothing was done. Look at it and decide again.</source>
        <translation>在您決定後內容已有變更，因此沒有執行任何操作。請查看後再作決定。</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the connection to it would not be encrypted.</source>
        <translation>不使用地址 {address}，因為連線不會加密。</translation>
    </message>
    <message>
        <source>The address {address} is not used, because the name localhost may lead to another user&apos;s program. The sign-in service must call itself 127.0.0.1 instead.</source>
        <translation>不會使用地址 {address}，因為 localhost 這個名稱可能通往另一位使用者的程式。登入服務必須改以 127.0.0.1 自稱。</translation>
    </message>
    <message>
        <source>The server at {host} does not offer a sign-in that we can use.</source>
        <translation>伺服器 {host} 未提供我們可用的登入方式。</translation>
    </message>
    <message>
        <source>The server at {host} says that it is {issuer}. Check the configured address of the sign-in service.</source>
        <translation>伺服器 {host} 表示自己是 {issuer}。請檢查已設定的登入服務地址。</translation>
    </message>
    <message>
        <source>The sign-in service at {host} does not offer the protection (PKCE with S256) that we need.</source>
        <translation>登入服務 {host} 未提供我們需要的保護（採用 S256 的 PKCE）。</translation>
    </message>
    <message>
        <source>You cancelled the sign-in in the browser.</source>
        <translation>您已在瀏覽器取消登入。</translation>
    </message>
    <message>
        <source>You cancelled the sign-in.</source>
        <translation>您已取消登入。</translation>
    </message>
    <message>
        <source>The sign-in service refused the sign-in ({reason}). Try again.</source>
        <translation>登入服務拒絕登入（{reason}）。請再試一次。</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes, so we stopped waiting. Try again.</source>
        <translation>五分鐘內沒有人登入，因此已停止等候。請再試一次。</translation>
    </message>
    <message>
        <source>The sign-in was stopped, because its page was asked for twice: another program on this computer may have interfered, or the link was opened twice. Nothing was changed. Try again, and tell the one who looks after this computer if it goes on.</source>
        <translation>登入頁面被要求了兩次，因此登入已停止：此電腦上的另一個程式可能曾介入，或連結被開啟了兩次。沒有任何更改。請再試一次；如情況持續，請通知負責此電腦的人員。</translation>
    </message>
    <message>
        <source>The browser could not have come back to us: this computer does not let us listen on 127.0.0.1.</source>
        <translation>瀏覽器無法返回本程式：此電腦不容許我們在 127.0.0.1 接收連線。</translation>
    </message>
    <message>
        <source>The sign-in service did not give us a session that lasts. Please tell support.</source>
        <translation>登入服務未有提供持久的工作階段。請通知支援。</translation>
    </message>
    <message>
        <source>Taken back before it was sent. Nothing was changed.</source>
        <translation>已在傳送前收回，沒有任何更改。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again; nothing is lost.</source>
        <translation>您的工作階段已結束。請重新登入；沒有遺失任何資料。</translation>
    </message>
    <message>
        <source>The billing server could not be reached. Nothing is lost; try again later.</source>
        <translation>未能連接帳務伺服器。沒有遺失任何資料；請稍後再試。</translation>
    </message>
    <message>
        <source>Waiting to be sent for {name} ({email}): {count}</source>
        <translation>{name}（{email}）等待傳送：{count}</translation>
    </message>
    <message>
        <source>Go on in your browser. If none opened, open this link: {url}</source>
        <translation>請在瀏覽器繼續。如未有開啟，請開啟此連結：{url}</translation>
    </message>
    <message>
        <source>Start one first, such as gnome-keyring, unlocked and on the session bus of this shell.</source>
        <translation>請先啟動一個鑰匙圈，例如 gnome-keyring，並已解鎖且位於此 shell 的工作階段匯流排上。</translation>
    </message>
    <message>
        <source>No sign-in was begun: it would have ended with this command.</source>
        <translation>未有開始登入：它會隨此指令一同結束。</translation>
    </message>
    <message>
        <source>Signed in as {name} ({email}).</source>
        <translation>已以 {name}（{email}）登入。</translation>
    </message>
    <message>
        <source>{name} is signed out and forgotten on this computer.</source>
        <translation>{name} 已登出，並從此電腦移除。</translation>
    </message>
    <message>
        <source>The account used from now on is that of {name} ({email}).</source>
        <translation>現在起使用 {name}（{email}）的帳戶。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}. Signing out would discard that. Run sync first, or sign-out --discard.</source>
        <translation>等待傳送：{count}。登出將會捨棄這些操作。請先執行 sync，或使用 sign-out --discard。</translation>
    </message>
    <message>
        <source>The price you saw is no longer valid. Ask for it again.</source>
        <translation>您看到的價格已失效，請重新查詢。</translation>
    </message>
    <message>
        <source>What you saw is no longer true: the period it speaks of is over. Refresh, look at the dates and decide again.</source>
        <translation>您看到的內容已不再正確：所指的期間已結束。請重新整理、查看日期後再作決定。</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消訂閱…</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暫停…</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢復…</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>正在保留…</translation>
    </message>
    <message>
        <source>Changing the plan…</source>
        <translation>正在更改計劃…</translation>
    </message>
    <message>
        <source>Making default…</source>
        <translation>正在設為預設…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在刪除…</translation>
    </message>
    <message>
        <source>Changing your billing details…</source>
        <translation>正在更改您的帳單資料…</translation>
    </message>
    <message>
        <source>Adding a tax ID…</source>
        <translation>正在新增稅務編號…</translation>
    </message>
    <message>
        <source>Deleting a tax ID…</source>
        <translation>正在刪除稅務編號…</translation>
    </message>
    <message>
        <source>Buying credits…</source>
        <translation>正在購買點數…</translation>
    </message>
    <message>
        <source>Cancelling: will be sent when you are online.</source>
        <translation>取消訂閱：連線後會傳送。</translation>
    </message>
    <message>
        <source>Pausing: will be sent when you are online.</source>
        <translation>暫停：連線後會傳送。</translation>
    </message>
    <message>
        <source>Resuming: will be sent when you are online.</source>
        <translation>恢復：連線後會傳送。</translation>
    </message>
    <message>
        <source>Keeping: will be sent when you are online.</source>
        <translation>保留訂閱：連線後會傳送。</translation>
    </message>
    <message>
        <source>Changing the plan: will be sent when you are online.</source>
        <translation>更改計劃：連線後會傳送。</translation>
    </message>
    <message>
        <source>Making default: will be sent when you are online.</source>
        <translation>設為預設：連線後會傳送。</translation>
    </message>
    <message>
        <source>Deleting: will be sent when you are online.</source>
        <translation>刪除：連線後會傳送。</translation>
    </message>
    <message>
        <source>Changing your billing details: will be sent when you are online.</source>
        <translation>更改您的帳單資料：連線後會傳送。</translation>
    </message>
    <message>
        <source>Adding a tax ID: will be sent when you are online.</source>
        <translation>新增稅務編號：連線後會傳送。</translation>
    </message>
    <message>
        <source>Deleting a tax ID: will be sent when you are online.</source>
        <translation>刪除稅務編號：連線後會傳送。</translation>
    </message>
    <message>
        <source>Buying credits: will be sent when you are online.</source>
        <translation>購買點數：連線後會傳送。</translation>
    </message>
    <message>
        <source>Sent, but no answer came back. It will be asked again; it cannot happen twice.</source>
        <translation>已傳送，但未收到回應。將會再次查詢；不會重複執行。</translation>
    </message>
    <message>
        <source>Not sent yet: it will be when you have signed in again.</source>
        <translation>尚未傳送：您重新登入後便會傳送。</translation>
    </message>
    <message>
        <source>Not sent yet: the keyring of this computer is not open. Unlock it to send this.</source>
        <translation>尚未傳送：此電腦的鑰匙圈未開啟。解鎖後便會傳送。</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Ask for it again.</source>
        <translation>未能及時傳送，沒有任何更改。請重新提出。</translation>
    </message>
    <message>
        <source>This was not sent in time, and nothing was changed. Look at the dates and decide again.</source>
        <translation>未能及時傳送，沒有任何更改。請查看日期後再作決定。</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and your account does not show it. It is not sent again. Look at it and decide again.</source>
        <translation>已傳送，但一直未收到回應，而您的帳戶亦沒有顯示此操作。不會再次傳送。請查看後重新決定。</translation>
    </message>
    <message>
        <source>The price you saw was no longer valid, so nothing was done. Ask for it again.</source>
        <translation>您看到的價格已失效，因此沒有執行任何操作。請重新查詢。</translation>
    </message>
    <message>
        <source>This was sent, but no answer ever came back, and whether you were charged cannot be found out here. It is not sent again. Look at your credits and invoices before you buy again.</source>
        <translation>已傳送，但一直未收到回應，無法在此得知您有否被收費。不會再次傳送。再次購買前，請先查看您的點數及發票。</translation>
    </message>
    <message>
        <source>The last payment for {plan} failed.</source>
        <translation>{plan} 的上一次付款失敗。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm the payment for {plan}.</source>
        <translation>您的銀行要求您確認 {plan} 的付款。</translation>
    </message>
    <message>
        <source>There is no card to pay for {plan}.</source>
        <translation>沒有可支付 {plan} 的信用卡。</translation>
    </message>
    <message>
        <source>A payment failed.</source>
        <translation>有一項付款失敗。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm a payment.</source>
        <translation>您的銀行要求您確認一項付款。</translation>
    </message>
    <message>
        <source>There is no card to pay with.</source>
        <translation>沒有可付款的信用卡。</translation>
    </message>
    <message>
        <source>Something about your account needs you, and this version of the application does not understand what.</source>
        <translation>您的帳戶有事項需要處理，但此版本的應用程式未能理解。</translation>
    </message>
    <message>
        <source>Update it, or look at the web dashboard.</source>
        <translation>請更新應用程式，或查看網上儀表板。</translation>
    </message>
    <message>
        <source>{price} is paid once you have confirmed it in the browser.</source>
        <translation>您在瀏覽器確認後，便會支付 {price}。</translation>
    </message>
    <message>
        <source>{price} falls due on {day}, {days}.</source>
        <translation>{price} 將於 {day}（{days}）到期。</translation>
    </message>
    <message>
        <source>{price} is owed, and the card is not tried again by itself.</source>
        <translation>尚欠 {price}，系統不會自動再次從信用卡收費。</translation>
    </message>
    <message>
        <source>{price} is owed. The card is tried again on {day}, {days}.</source>
        <translation>尚欠 {price}。將於 {day}（{days}）再次嘗試從信用卡收費。</translation>
    </message>
    <message>
        <source>Your bank wants you to confirm this payment. Nothing takes effect before that: open the invoice in the browser and finish paying there.</source>
        <translation>您的銀行要求您確認此付款，在此之前一切都不會生效：請在瀏覽器開啟發票並完成付款。</translation>
    </message>
    <message>
        <source>This subscription has ended.</source>
        <translation>此訂閱已結束。</translation>
    </message>
    <message>
        <source>This subscription is already cancelled.</source>
        <translation>此訂閱已經取消。</translation>
    </message>
    <message>
        <source>This subscription is already paused.</source>
        <translation>此訂閱已經暫停。</translation>
    </message>
    <message>
        <source>This subscription is not paused.</source>
        <translation>此訂閱並未暫停。</translation>
    </message>
    <message>
        <source>This subscription is neither cancelled nor about to change, so there is nothing to take back.</source>
        <translation>此訂閱既未取消亦沒有即將更改，因此沒有可收回的操作。</translation>
    </message>
    <message>
        <source>A payment for this subscription failed. Once it is paid, this is possible again.</source>
        <translation>此訂閱有一項付款失敗。付清後便可再次執行。</translation>
    </message>
    <message>
        <source>No charge falls into the next 12 weeks, so a pause would change nothing.</source>
        <translation>未來 12 星期沒有收費，因此暫停不會有任何影響。</translation>
    </message>
    <message>
        <source>Only a monthly subscription can be paused; this one is paid a year at a time.</source>
        <translation>只有按月付費的訂閱才可暫停；此訂閱按年付費。</translation>
    </message>
    <message>
        <source>A pause can last from one day to 12 weeks. Look at the dates and decide again.</source>
        <translation>暫停期可由一日至 12 星期。請查看日期後再作決定。</translation>
    </message>
    <message>
        <source>This subscription is already on that plan.</source>
        <translation>此訂閱已是該計劃。</translation>
    </message>
    <message>
        <source>You already have a subscription for this plan. Change how it is billed instead of adding another.</source>
        <translation>您已有此計劃的訂閱。請更改其收費方式，而非新增另一項。</translation>
    </message>
    <message>
        <source>That is not for sale (any more). Choose something else.</source>
        <translation>該項目（現已）不出售。請選擇其他項目。</translation>
    </message>
    <message>
        <source>There is no card to pay with. Add one first.</source>
        <translation>沒有可付款的信用卡。請先新增一張。</translation>
    </message>
    <message>
        <source>There is nothing left to pay on this invoice.</source>
        <translation>此發票沒有餘額需要支付。</translation>
    </message>
    <message>
        <source>This is not a valid tax ID of that kind. Compare it with your documents and enter it again.</source>
        <translation>這不是該類別的有效稅務編號。請與文件核對後重新輸入。</translation>
    </message>
    <message>
        <source>No more tax IDs can be kept. Delete one first.</source>
        <translation>無法再保留更多稅務編號。請先刪除一個。</translation>
    </message>
    <message>
        <source>This account has no such tax ID.</source>
        <translation>此帳戶沒有該稅務編號。</translation>
    </message>
    <message>
        <source>This change is already scheduled.</source>
        <translation>此更改已經安排。</translation>
    </message>
    <message>
        <source>A pause is planned or has begun. Resume first; then the plan can be changed.</source>
        <translation>暫停已安排或已開始。請先恢復訂閱，然後便可更改計劃。</translation>
    </message>
    <message>
        <source>This card is already the default.</source>
        <translation>此信用卡已是預設。</translation>
    </message>
    <message>
        <source>This card pays for your subscriptions. Make another card the default, adding one if there is none; then this one can be deleted.</source>
        <translation>此信用卡正用於支付您的訂閱。請將另一張信用卡設為預設（如沒有請先新增），然後便可刪除此卡。</translation>
    </message>
    <message>
        <source>This card has expired and cannot pay. Add another one.</source>
        <translation>此信用卡已到期，無法付款。請新增另一張。</translation>
    </message>
    <message>
        <source>This account has no such subscription.</source>
        <translation>此帳戶沒有該項訂閱。</translation>
    </message>
    <message>
        <source>This account has no such card.</source>
        <translation>此帳戶沒有該信用卡。</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it first.</source>
        <translation>此版本的應用程式未能理解此訂閱的狀態。請先更新。</translation>
    </message>
    <message>
        <source>The server refused this, and nothing was changed.</source>
        <translation>伺服器拒絕此操作，沒有任何更改。</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Annual</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Billed at an unknown interval</source>
        <translation>收費週期不明</translation>
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
        <translation>生效中</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>{day} 結束</translation>
    </message>
    <message>
        <source>Pauses {day}</source>
        <translation>{day} 暫停</translation>
    </message>
    <message>
        <source>Paused until {resumes}</source>
        <translation>暫停至 {resumes}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Changes {day}</source>
        <translation>{day} 更改</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>請確認付款</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>付款失敗</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>State unknown to this version</source>
        <translation>此版本未能識別的狀態</translation>
    </message>
    <message>
        <source>Your bank waits for you to confirm {price}.</source>
        <translation>您的銀行正等待您確認 {price} 的付款。</translation>
    </message>
    <message>
        <source>The last payment failed. Check the card that pays to keep access.</source>
        <translation>上一次付款失敗。請檢查付款的信用卡，以保留使用權。</translation>
    </message>
    <message>
        <source>Ended on {day}.</source>
        <translation>已於 {day} 結束。</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>已結束。</translation>
    </message>
    <message>
        <source>This version of the application does not understand the state of this subscription. Update it, or look at the web dashboard.</source>
        <translation>此版本的應用程式未能理解此訂閱的狀態。請更新，或查看網上儀表板。</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged.</source>
        <translation>已暫停，不會收費。</translation>
    </message>
    <message>
        <source>Nothing further will be charged.</source>
        <translation>不會再收取任何費用。</translation>
    </message>
    <message>
        <source>Was to renew on {day} for {price}; not confirmed yet.</source>
        <translation>原定於 {day} 以 {price} 續訂；尚未確認。</translation>
    </message>
    <message>
        <source>Renews on {day}, {days}, for {price}.</source>
        <translation>將於 {day}（{days}）以 {price} 續訂。</translation>
    </message>
    <message>
        <source>Cancelled during its pause: access does not return. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>已在暫停期間取消：使用權不會恢復。雲端儲存空間及 DICOM 工作階段將於 {day} 後刪除。</translation>
    </message>
    <message>
        <source>Cancelled: access until {day}, {days}. Cloud storage and DICOM sessions are deleted after {day}.</source>
        <translation>已取消：可使用至 {day}（{days}）。雲端儲存空間及 DICOM 工作階段將於 {day} 後刪除。</translation>
    </message>
    <message>
        <source>Access until {day}, then paused until {resumes}. Next charge {charge}.</source>
        <translation>可使用至 {day}，然後暫停至 {resumes}。下次收費：{charge}。</translation>
    </message>
    <message>
        <source>Access returns on {resumes}. Next charge {charge}.</source>
        <translation>使用權於 {resumes} 恢復。下次收費：{charge}。</translation>
    </message>
    <message>
        <source>{plan} from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>由 {day}（{days}）起為 {plan}，{price}。在此之前不會有任何更改。</translation>
    </message>
    <message>
        <source>{plan}, billed monthly, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>由 {day}（{days}）起為 {plan}，按月收費，{price}。在此之前不會有任何更改。</translation>
    </message>
    <message>
        <source>{plan}, billed annually, from {day}, {days}, for {price}. Nothing changes before.</source>
        <translation>由 {day}（{days}）起為 {plan}，按年收費，{price}。在此之前不會有任何更改。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>等待傳送：{count}</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>離線 · {count} 項等待傳送</translation>
    </message>
    <message>
        <source>Sign in again · {count} waiting</source>
        <translation>重新登入 · {count} 項等待傳送</translation>
    </message>
    <message>
        <source>Keyring not open · {count} waiting</source>
        <translation>鑰匙圈未開啟 · {count} 項等待傳送</translation>
    </message>
    <message>
        <source>Up to date · {time}</source>
        <translation>已是最新 · {time}</translation>
    </message>
    <message>
        <source>As of {time} · offline</source>
        <translation>{time} 的資料 · 離線</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登入</translation>
    </message>
    <message>
        <source>As of {time} · keyring not open</source>
        <translation>{time} 的資料 · 鑰匙圈未開啟</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>Keyring not open</source>
        <translation>鑰匙圈未開啟</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>{time} 的資料</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>尚未取得</translation>
    </message>
    <message>
        <source>This computer has no keyring, so nothing is kept after this session.</source>
        <translation>此電腦沒有鑰匙圈，因此工作階段結束後不會保留任何資料。</translation>
    </message>
    <message>
        <source>You will sign in again next time; what still waits to be sent then is lost.</source>
        <translation>下次需要重新登入；屆時仍等待傳送的內容將會遺失。</translation>
    </message>
    <message>
        <source>The keyring is locked, so nothing is kept after this session.</source>
        <translation>鑰匙圈已鎖上，因此工作階段結束後不會保留任何資料。</translation>
    </message>
    <message>
        <source>Unlock it and start the application again. Nothing was deleted.</source>
        <translation>請解鎖並重新啟動應用程式。沒有刪除任何資料。</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer version, so nothing is kept now.</source>
        <translation>此電腦上的資料由較新的版本寫入，因此現時不會保留任何資料。</translation>
    </message>
    <message>
        <source>Update this application to use it again. It is left as it is.</source>
        <translation>請更新此應用程式以再次使用。資料會保持原狀。</translation>
    </message>
    <message>
        <source>The data on this computer could not be opened, so nothing of this session is kept.</source>
        <translation>無法開啟此電腦上的資料，因此不會保留此工作階段的內容。</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to it. Nothing was deleted.</source>
        <translation>請檢查磁碟是否已滿，以及您是否有寫入權限。沒有刪除任何資料。</translation>
    </message>
    <message>
        <source>Your account is not on this computer yet. Refresh when the server can be reached.</source>
        <translation>您的帳戶資料尚未存於此電腦。可連接伺服器時請重新整理。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>沒有人登入。請先登入。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read. It was put aside; sign in again to fetch everything anew. An action that was still waiting to be sent has to be asked for again.</source>
        <translation>無法讀取此電腦上的帳戶資料，已將其擱置；請重新登入以重新取得所有資料。仍等待傳送的操作須重新提出。</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>尚未有發票。</translation>
    </message>
    <message>
        <source>No invoices from {year}.</source>
        <translation>沒有 {year} 年的發票。</translation>
    </message>
    <message>
        <source>No invoices with the status “{status}”.</source>
        <translation>沒有狀態為「{status}」的發票。</translation>
    </message>
    <message>
        <source>No invoices from {year} with the status “{status}”.</source>
        <translation>沒有 {year} 年狀態為「{status}」的發票。</translation>
    </message>
    <message>
        <source>{folder} is a folder, and nothing was written. Name a file in it, such as {example}.</source>
        <translation>{folder} 是資料夾，因此未有寫入任何內容。請指定其中的檔案，例如 {example}。</translation>
    </message>
    <message>
        <source>{file} is there already and was left as it is. Name another file, or add --force to replace it.</source>
        <translation>{file} 已經存在，並維持原狀。請指定另一個檔案，或加上 --force 以取代它。</translation>
    </message>
    <message>
        <source>Older invoices are not on this computer yet. Run sync first.</source>
        <translation>較舊的發票尚未存於此電腦。請先執行 sync。</translation>
    </message>
    <message>
        <source>{invoice} was not saved. {reason}</source>
        <translation>未有儲存 {invoice}。{reason}</translation>
    </message>
    <message>
        <source>There is no invoice “{invoice}”.</source>
        <translation>沒有發票「{invoice}」。</translation>
    </message>
    <message>
        <source>Credits: {credits}</source>
        <translation>點數：{credits}</translation>
    </message>
    <message>
        <source>Older account data, which could not be read and was put aside, is still there as {file}: this computer did not let us delete it ({reason}). Delete that file yourself.</source>
        <translation>早前因無法讀取而移開的舊帳戶資料仍保留為 {file}：此電腦不容許我們將它刪除（{reason}）。請自行刪除該檔案。</translation>
    </message>
    <message>
        <source>This computer did not let us change what is started when you log in ({reason}).</source>
        <translation>此電腦不容許我們更改登入時啟動的項目（{reason}）。</translation>
    </message>
    <message>
        <source>No server is configured. Set THREEDICOM_SERVER_URL, or open the window and enter its address.</source>
        <translation>尚未設定伺服器。請設定 THREEDICOM_SERVER_URL，或開啟視窗並輸入其地址。</translation>
    </message>
    <message>
        <source>{plan} from {day} for {price}. Due now: {due}. Nothing changes before that day.</source>
        <translation>由 {day} 起為 {plan}，{price}。現時應付：{due}。在該日之前不會有任何更改。</translation>
    </message>
    <message>
        <source>Due now: {due}</source>
        <translation>現時應付：{due}</translation>
    </message>
    <message>
        <source>Takes effect on {day}. Nothing changes before that day.</source>
        <translation>於 {day} 生效。在該日之前不會有任何更改。</translation>
    </message>
    <message>
        <source>Next charge: {amount} on {day}</source>
        <translation>下次收費：{day} {amount}</translation>
    </message>
    <message>
        <source>Pay {due} now? [y/N]</source>
        <translation>立即支付 {due}？[y/N]</translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to pay what is due now.</source>
        <translation>沒有任何更改。加上 --yes 以立即支付應付款項。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>沒有任何更改。</translation>
    </message>
    <message>
        <source>“{wanted}” fits several subscriptions. Name one by its id: {subscriptions}.</source>
        <translation>「{wanted}」符合多項訂閱。請以識別碼指定其中一項：{subscriptions}。</translation>
    </message>
    <message>
        <source>This account has no subscription “{wanted}”. It has: {subscriptions}.</source>
        <translation>此帳戶沒有訂閱「{wanted}」。現有：{subscriptions}。</translation>
    </message>
    <message>
        <source>This account has {plan} already ({subscription}). After the change it would have {plan} twice and pay for each.</source>
        <translation>此帳戶已有 {plan}（{subscription}）。變更後便會有兩個 {plan}，並須分別付款。</translation>
    </message>
    <message>
        <source>There is no such smaller plan or shorter interval to move to from {plan}. For a larger one there is upgrade.</source>
        <translation>沒有這樣的較低方案或較短週期可由 {plan} 轉換。如需較高的方案，請用 upgrade。</translation>
    </message>
    <message>
        <source>There is no such larger plan or longer interval to move to from {plan}. For a smaller plan or for monthly billing there is downgrade.</source>
        <translation>沒有這樣的較高方案或較長週期可由 {plan} 轉換。如需較低的方案或按月付款，請用 downgrade。</translation>
    </message>
    <message>
        <source>There is no plan “{plan}”. There are: {plans}.</source>
        <translation>沒有計劃「{plan}」。現有：{plans}。</translation>
    </message>
    <message>
        <source>The sandbox stopped and did not start again, so nothing can be asked of it. Close the window and run “3dicom-account --sandbox”; what waits to be sent is kept.</source>
        <translation>沙盒已停止而且未能重新啟動，因此無法向它查詢。請關閉視窗並執行「3dicom-account --sandbox」；等待傳送的內容已保留。</translation>
    </message>
    <message>
        <source>The sandbox did not start. Run “3dicom-account sandbox --data DIR” with an empty folder to see whether it can.</source>
        <translation>沙盒未能啟動。請以空資料夾執行「3dicom-account sandbox --data DIR」，查看能否啟動。</translation>
    </message>
    <message>
        <source>The account data on this computer was written by a newer version of this application.</source>
        <translation>此電腦上的帳戶資料由此應用程式的較新版本寫入。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read.</source>
        <translation>無法讀取此電腦上的帳戶資料。</translation>
    </message>
    <message>
        <source>The account data on this computer cannot be used ({reason}). This session keeps nothing.</source>
        <translation>無法使用此電腦上的帳戶資料（{reason}）。此工作階段不會保留任何資料。</translation>
    </message>
    <message>
        <source>The account data on this computer could not be read just now ({reason}). Nothing is lost; try again.</source>
        <translation>暫時無法讀取此電腦上的帳戶資料（{reason}）。沒有遺失任何資料；請再試一次。</translation>
    </message>
    <message>
        <source>This could not be written to the account data on this computer ({reason}), so it was not kept. Check that the disk has room, then try again.</source>
        <translation>無法寫入此電腦上的帳戶資料（{reason}），因此未有保存。請確認磁碟有足夠空間，然後再試一次。</translation>
    </message>
    <message>
        <source>The account data was deleted, but the room that it took in its file was not freed ({reason}). Check that the disk has room, then delete the data once more.</source>
        <translation>帳戶資料已刪除，但它在檔案中所佔的空間未能釋放（{reason}）。請確認磁碟有足夠空間，然後再刪除資料一次。</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>指令列</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>您輸入的內容</translation>
    </message>
    <message>
        <source>The environment</source>
        <translation>環境變數</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked or does not answer. Nothing is lost: unlock it, then try again.</source>
        <translation>此電腦的鑰匙圈已鎖上或沒有回應。沒有遺失任何資料：請解鎖後再試。</translation>
    </message>
    <message>
        <source>This computer has no keyring that can keep secrets safe. What you do is kept for this session only.</source>
        <translation>此電腦沒有可安全保存機密的鑰匙圈。您的操作只會保留於此工作階段。</translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what was asked. Try again.</source>
        <translation>此電腦的鑰匙圈未有執行所要求的操作。請再試一次。</translation>
    </message>
    <message>
        <source>A secret is too long for the keyring and was not kept. Please tell support.</source>
        <translation>有機密內容過長，鑰匙圈未能保存。請通知支援。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this link and open it in a browser yourself: {url}</source>
        <translation>無法開啟瀏覽器。請複製此連結，並自行在瀏覽器中開啟：{url}</translation>
    </message>
    <message>
        <source>This address was not opened, because it is not one of the pages we trust.</source>
        <translation>未有開啟此地址，因為它不屬於我們信任的網頁。</translation>
    </message>
    <message>
        <source>The settings file could not be read. It was kept as {file}, and the defaults are used.</source>
        <translation>無法讀取設定檔。已將其保留為 {file}，並使用預設值。</translation>
    </message>
    <message>
        <source>The setting could not be saved in {file}. Check that there is room.</source>
        <translation>無法將設定儲存至 {file}。請檢查是否有足夠空間。</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} cannot be read. Ask the one who looks after this computer.</source>
        <translation>無法讀取此電腦的政策檔案 {file}。請向負責此電腦的人員查詢。</translation>
    </message>
    <message>
        <source>The machine&apos;s policy file {file} was not used, because others than the administrator can change it. Ask the one who looks after this computer to make it a file of root that nobody else can write.</source>
        <translation>沒有使用此電腦的政策檔案 {file}，因為管理員以外的人也能更改它。請要求負責此電腦的人員把它設為屬於 root、其他人不能寫入的檔案。</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. It must start with https:// and hold no name, password, question mark or hash.</source>
        <translation>{source}所指定的伺服器無法使用：{value}。地址必須以 https:// 開頭，且不含名稱、密碼、問號或井號。</translation>
    </message>
    <message>
        <source>{source} names a server that cannot be used: {value}. The name localhost may lead to another user&apos;s program. Write 127.0.0.1 instead.</source>
        <translation>{source}所指定的伺服器無法使用：{value}。localhost 這個名稱可能通往另一位使用者的程式。請改為輸入 127.0.0.1。</translation>
    </message>
    <message>
        <source>THREEDICOM_HOME names a folder that cannot be used: {value}. It would be another one in every folder that a command is given in. Write the whole path, such as {absolute}.</source>
        <translation>THREEDICOM_HOME 所指的資料夾無法使用：{value}。在不同資料夾執行指令時，它會指向不同位置。請寫出完整路徑，例如 {absolute}。</translation>
    </message>
    <message>
        <source>Another 3DICOM Account on this computer is busy with the same account. Try again in a moment.</source>
        <translation>此電腦上另一個 3DICOM Account 正在處理同一帳戶。請稍後再試。</translation>
    </message>
    <message>
        <source>There is no room left for the file in {folder}. Make room, then try again.</source>
        <translation>{folder} 沒有足夠空間儲存檔案。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>Files cannot be saved in {folder}: this computer does not let you write there. Choose another folder.</source>
        <translation>無法將檔案儲存至 {folder}：此電腦不容許您在該處寫入。請選擇另一個資料夾。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there (any more). Choose another one.</source>
        <translation>資料夾 {folder} 不存在（或已移除）。請選擇另一個。</translation>
    </message>
    <message>
        <source>The file’s name would be too long for {folder}. Choose a folder with a shorter path.</source>
        <translation>對於 {folder} 而言，檔案名稱過長。請選擇路徑較短的資料夾。</translation>
    </message>
    <message>
        <source>The file could not be saved in {folder} ({reason}).</source>
        <translation>無法將檔案儲存至 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>您的工作階段已結束。</translation>
    </message>
    <message>
        <source>Sign in again to bring this up to date. What waits to be sent is kept.</source>
        <translation>請重新登入以更新資料。等待傳送的內容會保留。</translation>
    </message>
    <message>
        <source>Add a card that works and make it the default.</source>
        <translation>請新增一張可用的信用卡並設為預設。</translation>
    </message>
    <message>
        <source>Let {card} pay instead, or add another card.</source>
        <translation>改用 {card} 付款，或新增另一張信用卡。</translation>
    </message>
    <message>
        <source>{card} has expired.</source>
        <translation>{card} 已到期。</translation>
    </message>
    <message>
        <source>{card} expires before your next charge.</source>
        <translation>{card} 將於下次收費前到期。</translation>
    </message>
    <message>
        <source>{plan} renews on {day} for {price}.</source>
        <translation>{plan} 將於 {day} 以 {price} 續訂。</translation>
    </message>
    <message>
        <source>{plan} begins on {day} for {price}.</source>
        <translation>{plan} 將於 {day} 以 {price} 開始。</translation>
    </message>
    <message>
        <source>Your billing details</source>
        <translation>您的帳單資料</translation>
    </message>
    <message>
        <source>{credits} credits for {price}</source>
        <translation>{credits} 點，{price}</translation>
    </message>
    <message>
        <source>Your credits</source>
        <translation>您的點數</translation>
    </message>
    <message>
        <source>Your last request</source>
        <translation>您上次的要求</translation>
    </message>
    <message>
        <source>Finish adding your card in the browser.</source>
        <translation>請在瀏覽器完成新增信用卡。</translation>
    </message>
    <message>
        <source>It appears here as soon as Stripe confirms it.</source>
        <translation>Stripe 確認後，便會在此顯示。</translation>
    </message>
    <message>
        <source>Finish subscribing in the browser.</source>
        <translation>請在瀏覽器完成訂閱。</translation>
    </message>
    <message>
        <source>Your subscription appears here as soon as Stripe confirms it.</source>
        <translation>Stripe 確認後，您的訂閱便會在此顯示。</translation>
    </message>
    <message>
        <source>Finish paying in the browser.</source>
        <translation>請在瀏覽器完成付款。</translation>
    </message>
    <message>
        <source>It is noted here as soon as Stripe confirms it.</source>
        <translation>Stripe 確認後，便會在此記錄。</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>歐洲聯盟</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>獲贈</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{what}: {credits} credits came in on {at}. {balance} were there then.</source>
        <translation>{what}：{at} 增加 {credits} 點數，當時結餘為 {balance}。</translation>
    </message>
    <message>
        <source>{what}: {credits} credits went on {at}. {balance} were left.</source>
        <translation>{what}：{at} 扣除 {credits} 點數，餘下 {balance}。</translation>
    </message>
    <message>
        <source>Pay {price} now</source>
        <translation>立即支付 {price}</translation>
    </message>
    <message>
        <source>Buy with your balance</source>
        <translation>以結餘購買</translation>
    </message>
    <message>
        <source>{credits} credits are added as soon as the payment has gone through. You will have {balance} then.</source>
        <translation>付款完成後會加入 {credits} 點數，屆時您將有 {balance}。</translation>
    </message>
    <message>
        <source>Your question was not sent. What you wrote is kept: write to support again, and send it from there.</source>
        <translation>你的問題未能送出。你所寫的內容已保留：請再次開啟「聯絡支援」，然後從該處送出。</translation>
    </message>
    <message>
        <source>A payment that I do not understand</source>
        <translation>我不明白的付款</translation>
    </message>
    <message>
        <source>A refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Restoring what was cancelled by accident</source>
        <translation>恢復意外取消的項目</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他事項</translation>
    </message>
    <message>
        <source>It is too expensive</source>
        <translation>太昂貴</translation>
    </message>
    <message>
        <source>I do not use it enough</source>
        <translation>使用次數不多</translation>
    </message>
    <message>
        <source>Something I need is missing</source>
        <translation>缺少我需要的功能</translation>
    </message>
    <message>
        <source>It is too complicated</source>
        <translation>太複雜</translation>
    </message>
    <message>
        <source>The quality is not good enough</source>
        <translation>質素未如理想</translation>
    </message>
    <message>
        <source>I use something else now</source>
        <translation>現已使用其他產品</translation>
    </message>
    <message>
        <source>Customer service was not good</source>
        <translation>客戶服務欠佳</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Needs a connection, because its price is asked for first.</source>
        <translation>須先查詢價格，因此需要連線。</translation>
    </message>
    <message>
        <source>Access until {access}; it returns on {resumes}. Next charge: {price} on {charge}.</source>
        <translation>可使用至 {access}；使用權於 {resumes} 恢復。下次收費：{charge}，{price}。</translation>
    </message>
    <message>
        <source>Access does not return after the pause, and nothing further is charged. The subscription ends on {access}, {days}; cloud storage and DICOM sessions are deleted after {access}. You can undo it until then.</source>
        <translation>暫停後使用權不會恢復，亦不會再收費。訂閱將於 {access}（{days}）結束，雲端儲存空間及 DICOM 工作階段將於 {access} 後刪除。在此之前您可以復原。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. Nothing further is charged. You can undo it until then.</source>
        <translation>可使用至 {access}（{days}）。不會再收費。在此之前您可以復原。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. What is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>可使用至 {access}（{days}）。欠款仍須支付，其後不會再收取續訂費用。在此之前您可以復原。</translation>
    </message>
    <message>
        <source>Access until {access}, {days}. The {owed} that is owed stays due. No renewal is charged after that. You can undo it until then.</source>
        <translation>可使用至 {access}（{days}）。所欠的 {owed} 仍須支付，其後不會再收取續訂費用。在此之前您可以復原。</translation>
    </message>
    <message>
        <source>The pause is replaced: {lower} begins on {access}, {days}, for {price}, and access returns with it.</source>
        <translation>暫停會被取代：{lower} 將於 {access}（{days}）以 {price} 開始，使用權亦隨之恢復。</translation>
    </message>
    <message>
        <source>{plan} until {access}, then {lower} for {price}.</source>
        <translation>{plan} 至 {access}，然後為 {lower}，{price}。</translation>
    </message>
    <message>
        <source>The pause is replaced: a smaller plan begins on {access}, {days}, and access returns with it: {names}.</source>
        <translation>暫停會被取代：較低的計劃將於 {access}（{days}）開始，使用權亦隨之恢復：{names}。</translation>
    </message>
    <message>
        <source>{plan} until {access}, then a smaller plan: {names}.</source>
        <translation>{plan} 至 {access}，然後為較低的計劃：{names}。</translation>
    </message>
    <message>
        <source>Something went wrong inside the application. If it happens again, tell support.</source>
        <translation>應用程式內部發生問題。如再次出現，請通知支援。</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}. Choose another folder.</source>
        <translation>無法寫入檔案：{reason}。請選擇另一個資料夾。</translation>
    </message>
    <message>
        <source>The file was not written, because another account is used now.</source>
        <translation>檔案未有寫入，因為現已使用另一個帳戶。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>無法收回</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>尚未有編號</translation>
    </message>
    <message>
        <source>{plan} was added.</source>
        <translation>已新增 {plan}。</translation>
    </message>
    <message>
        <source>{plan} begins on {day}.</source>
        <translation>{plan} 將於 {day} 開始。</translation>
    </message>
    <message>
        <source>The payment for {plan} went through.</source>
        <translation>{plan} 的付款已完成。</translation>
    </message>
    <message>
        <source>You have {plan} now, billed monthly.</source>
        <translation>您現時的計劃是 {plan}，按月收費。</translation>
    </message>
    <message>
        <source>You have {plan} now, billed annually.</source>
        <translation>您現時的計劃是 {plan}，按年收費。</translation>
    </message>
    <message>
        <source>You have {plan} now.</source>
        <translation>您現時的計劃是 {plan}。</translation>
    </message>
    <message>
        <source>{credits} credits were added. You have {balance} now.</source>
        <translation>已加入 {credits} 點數，您現有 {balance}。</translation>
    </message>
    <message>
        <source>{card} was added and pays from now on.</source>
        <translation>已新增 {card}，今後用於付款。</translation>
    </message>
    <message>
        <source>{card} was added.</source>
        <translation>已新增 {card}。</translation>
    </message>
    <message>
        <source>{card} pays from now on.</source>
        <translation>今後以 {card} 付款。</translation>
    </message>
    <message>
        <source>{card} was deleted.</source>
        <translation>已刪除 {card}。</translation>
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
        <translation>{plan}，按月收費</translation>
    </message>
    <message>
        <source>{plan}, billed annually</source>
        <translation>{plan}，按年收費</translation>
    </message>
    <message>
        <source>{plan}</source>
        <translation>{plan}</translation>
    </message>
    <message>
        <source>Monthly billing begins at once.</source>
        <translation>即時改為按月收費。</translation>
    </message>
    <message>
        <source>Annual billing begins at once.</source>
        <translation>即時改為按年收費。</translation>
    </message>
    <message>
        <source>It begins at once.</source>
        <translation>即時開始。</translation>
    </message>
    <message>
        <source>{plan} renews each month until you cancel.</source>
        <translation>{plan} 會每月續訂，直至您取消為止。</translation>
    </message>
    <message>
        <source>{plan} renews each year until you cancel.</source>
        <translation>{plan} 會每年續訂，直至您取消為止。</translation>
    </message>
    <message>
        <source>{plan} renews until you cancel.</source>
        <translation>{plan} 會續訂，直至您取消為止。</translation>
    </message>
    <message>
        <source>Your cancellation is taken back: the subscription goes on.</source>
        <translation>您的取消已收回：訂閱會繼續。</translation>
    </message>
    <message>
        <source>Your pause is taken back: billing goes on.</source>
        <translation>您的暫停已收回：會繼續收費。</translation>
    </message>
    <message>
        <source>It replaces the change that was planned before.</source>
        <translation>這會取代先前安排的更改。</translation>
    </message>
    <message>
        <source>It replaces what was planned before.</source>
        <translation>這會取代先前的安排。</translation>
    </message>
    <message>
        <source>This is your plan now.</source>
        <translation>這是您現時的計劃。</translation>
    </message>
    <message>
        <source>Begins on {day}, {days}. {plan} stays as it is until then, and nothing is due.</source>
        <translation>於 {day}（{days}）開始。在此之前 {plan} 維持不變，無須付款。</translation>
    </message>
    <message>
        <source>Begins at once. You pay the difference for the time until {day}.</source>
        <translation>即時開始。您須支付至 {day} 為止的差額。</translation>
    </message>
    <message>
        <source>Begins at once for a whole year. What you have paid is taken off.</source>
        <translation>即時開始，為期一整年。已付款項會扣除。</translation>
    </message>
    <message>
        <source>It begins on {day}, {days}. Until then {plan} stays as it is, and you can undo it.</source>
        <translation>於 {day}（{days}）開始。在此之前 {plan} 維持不變，您亦可以復原。</translation>
    </message>
    <message>
        <source>{wanted} replaces {plan} at once.</source>
        <translation>{wanted} 即時取代 {plan}。</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>立即更改</translation>
    </message>
    <message>
        <source>Change on {day}</source>
        <translation>於 {day} 更改</translation>
    </message>
    <message>
        <source>The address of this page is not known yet. Try again when the server was reached once.</source>
        <translation>尚未知道此網頁的地址。成功連接伺服器一次後請再試。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Make Default</source>
        <translation>設為預設</translation>
    </message>
    <message>
        <source>Add Payment Method</source>
        <translation>新增付款方式</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>立即付款</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>{name} renews · {price}</source>
        <translation>{name} 續訂 · {price}</translation>
    </message>
    <message>
        <source>{name} payment failed · {price}</source>
        <translation>{name} 付款失敗 · {price}</translation>
    </message>
    <message>
        <source>{name} payment waits for you to confirm it · {price}</source>
        <translation>{name} 付款等待您確認 · {price}</translation>
    </message>
    <message>
        <source>{name} payment is tried again · {price}</source>
        <translation>{name} 再次嘗試收費 · {price}</translation>
    </message>
    <message>
        <source>{name} access ends</source>
        <translation>{name} 使用權結束</translation>
    </message>
    <message>
        <source>{name} cloud storage and DICOM sessions are deleted</source>
        <translation>{name} 的雲端儲存空間及 DICOM 工作階段刪除</translation>
    </message>
    <message>
        <source>{name} pause begins</source>
        <translation>{name} 暫停開始</translation>
    </message>
    <message>
        <source>{name} pause ends, access returns</source>
        <translation>{name} 暫停結束，使用權恢復</translation>
    </message>
    <message>
        <source>{name} begins</source>
        <translation>{name} 開始</translation>
    </message>
    <message>
        <source>{name} expires</source>
        <translation>{name} 到期</translation>
    </message>
    <message>
        <source>{name} begins · {price}</source>
        <translation>{name} 開始 · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed monthly · {price}</source>
        <translation>{name} 開始，按月收費 · {price}</translation>
    </message>
    <message>
        <source>{name} begins, billed annually · {price}</source>
        <translation>{name} 開始，按年收費 · {price}</translation>
    </message>
    <message>
        <source>Show My Subscriptions</source>
        <translation>顯示我的訂閱</translation>
    </message>
    <message>
        <source>Show Invoice History</source>
        <translation>顯示發票紀錄</translation>
    </message>
    <message>
        <source>Show Credits</source>
        <translation>顯示點數</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>新增帳戶</translation>
    </message>
    <message>
        <source>Ask for a Refund</source>
        <translation>申請退款</translation>
    </message>
    <message>
        <source>Ask to Restore</source>
        <translation>申請恢復</translation>
    </message>
    <message>
        <source>How do I cancel?</source>
        <translation>如何取消訂閱？</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Cancel Subscription.</source>
        <translation>在「我的訂閱」選擇「取消訂閱」，然後再選擇「取消訂閱」。</translation>
    </message>
    <message>
        <source>Can I pause instead?</source>
        <translation>可以改為暫停嗎？</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Cancel, then Pause Subscription for 12 weeks.</source>
        <translation>在「我的訂閱」選擇「取消訂閱」，然後選擇「暫停訂閱 12 星期」。</translation>
    </message>
    <message>
        <source>How do I change my plan, or pay annually?</source>
        <translation>如何更改計劃或改為按年付款？</translation>
    </message>
    <message>
        <source>In My Subscriptions, choose Manage, then Change Plan. You see what it costs before anything is charged. A larger plan begins at once.</source>
        <translation>在「我的訂閱」選擇「管理」，然後選擇「更改計劃」。收費前您會看到費用。較高的計劃即時開始。</translation>
    </message>
    <message>
        <source>How do I change the card that pays?</source>
        <translation>如何更改付款的信用卡？</translation>
    </message>
    <message>
        <source>Open Manage on a subscription and choose + Add Payment Method. When the new card is there, choose Make Default in its menu. Then the old one can be deleted.</source>
        <translation>在訂閱中開啟「管理」，選擇「+ 新增付款方式」。新信用卡出現後，在其選單選擇「設為預設」，然後便可刪除舊卡。</translation>
    </message>
    <message>
        <source>Where are my invoices?</source>
        <translation>我的發票在哪裏？</translation>
    </message>
    <message>
        <source>In Invoices: search them, save one or many as PDF, or export all as CSV. The company and Tax ID that stand on new invoices are under Manage, Billing Details.</source>
        <translation>在「發票」可搜尋發票、將一張或多張儲存為 PDF，或全部匯出為 CSV。新發票所示的公司及稅務編號 (Tax ID) 位於「管理」的「帳單資料」。</translation>
    </message>
    <message>
        <source>What are credits, and how do I buy them?</source>
        <translation>點數是甚麼？如何購買？</translation>
    </message>
    <message>
        <source>Credits pay for: {uses}.</source>
        <translation>點數可用於：{uses}。</translation>
    </message>
    <message>
        <source>In Credits, choose a pack: it is bought once, with the default card, and you see the price before you pay.</source>
        <translation>在「點數」選擇一個套裝：以預設信用卡單次購買，付款前您會看到價格。</translation>
    </message>
    <message>
        <source>How do I use several accounts?</source>
        <translation>如何使用多個帳戶？</translation>
    </message>
    <message>
        <source>Choose Add Account and sign in. Then switch in the menu at the top right. Nothing is shared between accounts; in Settings you sign out of one and stay signed in to the others.</source>
        <translation>選擇「新增帳戶」並登入，然後在右上角的選單切換。帳戶之間不會共用任何資料；在「設定」可登出其中一個，其他帳戶則保持登入。</translation>
    </message>
    <message>
        <source>Can I get my money back?</source>
        <translation>我可以獲得退款嗎？</translation>
    </message>
    <message>
        <source>I cancelled by accident. What now?</source>
        <translation>我意外取消了訂閱，怎麼辦？</translation>
    </message>
    <message>
        <source>Until access ends, choose Keep Subscription in My Subscriptions. After that, ask us soon: for a short time it may be possible to restore what was deleted. You can subscribe again at any time.</source>
        <translation>在使用權結束前，可在「我的訂閱」選擇「保留訂閱」。之後請盡快聯絡我們：短時間內或可恢復已刪除的內容。您可隨時重新訂閱。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}…</source>
        <translation>以 {price} 購買 {credits} 點…</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you have signed in again.</source>
        <translation>以 {price} 購買 {credits} 點：重新登入後會傳送。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when the keyring of this computer is unlocked.</source>
        <translation>以 {price} 購買 {credits} 點：此電腦的鑰匙圈解鎖後會傳送。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price}: will be sent when you are online.</source>
        <translation>以 {price} 購買 {credits} 點：連線後會傳送。</translation>
    </message>
    <message>
        <source>Cancelling {plan} was not sent in time.</source>
        <translation>未能及時傳送取消 {plan} 的要求。</translation>
    </message>
    <message>
        <source>Pausing {plan} was not sent in time.</source>
        <translation>未能及時傳送暫停 {plan} 的要求。</translation>
    </message>
    <message>
        <source>Resuming {plan} was not sent in time.</source>
        <translation>未能及時傳送恢復 {plan} 的要求。</translation>
    </message>
    <message>
        <source>Keeping {plan} was not sent in time.</source>
        <translation>未能及時傳送保留 {plan} 的要求。</translation>
    </message>
    <message>
        <source>Changing {plan} was not sent in time.</source>
        <translation>未能及時傳送更改 {plan} 的要求。</translation>
    </message>
    <message>
        <source>Making {card} the default was not sent in time.</source>
        <translation>未能及時傳送將 {card} 設為預設的要求。</translation>
    </message>
    <message>
        <source>Deleting {card} was not sent in time.</source>
        <translation>未能及時傳送刪除 {card} 的要求。</translation>
    </message>
    <message>
        <source>Changing your billing details was not sent in time.</source>
        <translation>未能及時傳送更改帳單資料的要求。</translation>
    </message>
    <message>
        <source>Adding a tax ID was not sent in time.</source>
        <translation>未能及時傳送新增稅務編號的要求。</translation>
    </message>
    <message>
        <source>Deleting a tax ID was not sent in time.</source>
        <translation>未能及時傳送刪除稅務編號的要求。</translation>
    </message>
    <message>
        <source>Buying {credits} credits for {price} was not sent in time.</source>
        <translation>未能及時傳送以 {price} 購買 {credits} 點的要求。</translation>
    </message>
    <message>
        <source>Nothing was charged. Ask for the price again.</source>
        <translation>沒有收費。請重新查詢價格。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask for it again.</source>
        <translation>沒有任何更改。請重新提出。</translation>
    </message>
    <message>
        <source>Nothing was changed: {plan} renews on {day} for {price}.</source>
        <translation>沒有任何更改：{plan} 將於 {day} 以 {price} 續訂。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the dates and decide again.</source>
        <translation>沒有任何更改。請查看日期後再作決定。</translation>
    </message>
    <message>
        <source>The account is forgotten on this computer, but its session is still in the keyring, which is locked or did not answer. Unlock the keyring; the session is then removed as soon as the server is asked again.</source>
        <translation>此電腦已移除該帳戶，但鑰匙圈已鎖上或沒有回應，其工作階段仍留在鑰匙圈內。請解鎖鑰匙圈；下次向伺服器查詢時，工作階段便會一併移除。</translation>
    </message>
    <message>
        <source>This account has been signed out on this computer meanwhile, so nothing was kept. Sign in again, then ask for it once more.</source>
        <translation>此帳戶期間已在此電腦上登出，因此未有保存任何內容。請重新登入，然後再操作一次。</translation>
    </message>
    <message>
        <source>Signing out {name}…</source>
        <translation>正在登出 {name}…</translation>
    </message>
    <message>
        <source>No PDF was saved, because another account is used now.</source>
        <translation>由於現正使用另一個帳戶，沒有儲存任何 PDF。</translation>
    </message>
    <message>
        <source>The output could not be written whole ({reason}). What the command was to do may be done all the same. Make room, or send the output elsewhere, and look with “3dicom-account status”.</source>
        <translation>輸出未能完整寫入（{reason}）。指令要做的事可能已經完成。請騰出空間或將輸出送往別處，然後以「3dicom-account status」查看。</translation>
    </message>
</context>
</TS>
