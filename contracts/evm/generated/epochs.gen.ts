// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const epochsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "juries",
        "type": "address",
        "internalType": "contract IJuries"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "sessions",
        "type": "address",
        "internalType": "contract Sessions"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JURIES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IJuries"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "attest",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "attestationOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "attestedTo",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockAt",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "blockOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorse",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorsedBy",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "finalize",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hasEndorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hashOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "includes",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "leaf",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "latest",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BlockAttested",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BlockFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "items",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "answers",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Endorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EndorsedByMajority",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AttestedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestedTooLittle",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BlockEmpty",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochNotOver",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochPassed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "latest",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotEnlisted",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "second",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToEndorse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PreviousDiffers",
    "inputs": [
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "latest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const epochsBytecode =
  '0x610120806040523461017457608081611ae68038038091610020828561018b565b833981010312610174578051906001600160a01b0382168203610174576020810151916001600160a01b0383168303610174576040820151926001600160a01b038416928385036101745760600151926001600160a01b03841684036101745760206004916040519283809263c60e814d60e01b82525afa908115610180575f9161013a575b5060a05260c0526080526101005260e05260405161192390816101c382396080518181816102820152818161043c01528181610611015281816111340152611656015260a05181818161020a015281816102a40152610637015260c05181818161058501528181610f360152611086015260e0518181816103ce01526112fb015261010051818181610bdd015261158b0152f35b90506020813d602011610178575b816101556020938361018b565b8101031261017457516001600160a01b0381168103610174575f6100a6565b5f80fd5b3d9150610148565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176101ae57604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816307225b4d14610c0c575080630742d8c414610bc85780630c9cd73b14610b5e5780632ac58c7b14610a505780633126a18d146108aa5780633f9c5243146105d757806342d8a295146105b457806349493a4d1461057057806352bfe7891461054157806369d069e8146104f85780636f8ea15d1461046b57806371efa8ba14610427578063935995fb146103fd5780639de6e0c7146103b9578063c295312c1461038a578063c3f6277814610239578063c60e814d146101f5578063e3c774fd1461011b5763fb5c4572146100ed575f80fd5b34610117576020366003190112610117576004355f526003602052602060405f2054604051908152f35b5f80fd5b3461011757608036600319011261011757610134610c25565b604435906001600160401b0382168203610117576064356001600160401b0381116101175761016f6001600160401b03913690600401610c92565b919092165f52600260205260405f20916001600160401b03600360028501549401541660205f604051828101908282526024356021820152602181526101b6604182610cdd565b604051918291518091835e8101838152039060025afa156101ea576020946101e0945f5190611796565b6040519015158152f35b6040513d5f823e3d90fd5b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461011757366003190160c081126101175760a0136101175760a4356001600160a01b0381168082036101175761026e610d87565b6001600160401b036102df602435946102c87f0000000000000000000000000000000000000000000000000000000000000000827f000000000000000000000000000000000000000000000000000000000000000061119e565b6102d0610f05565b6102d98461105c565b9061161a565b911690815f52600460205260405f20845f5260205260405f20835f5260205260405f20546103745760207fcd818c9e9e8132a2d936eb5fff24c5ebe499bd7966c65dc4f2fe41a3adba052891610333610dd9565b95845f526004835260405f20905f52825260405f20855f5282528560405f2055855f526003825260405f20610369828254610d28565b9055604051908152a4005b5063ee7ba2c160e01b5f5260045260245260445ffd5b34610117576020366003190112610117576004355f526006602052602060ff60405f2054166040519015158152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117576020366003190112610117576004355f526005602052602060405f2054604051908152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117576020366003190112610117576001600160401b0361048c610c25565b610494610cfe565b50165f5260026020526104f460405f206001600160401b036003604051926104bb84610cc2565b82815416845260018101546020850152600281015460408501520154818116606084015260401c16608082015260405191829182610c51565b0390f35b3461011757604036600319011261011757610511610c3b565b6004355f52600760205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b34610117575f36600319011261011757604061055b610eca565b6001600160401b038351921682526020820152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101175760a03660031901126101175760206105cf610dd9565b604051908152f35b34610117576040366003190112610117576004356001600160401b03811161011757610607903690600401610c92565b61060f610c3b565b7f000000000000000000000000000000000000000000000000000000000000000061065b81837f000000000000000000000000000000000000000000000000000000000000000061119e565b5f916001600160a01b038082169216835b85811061069d57505050501561067e57005b61069757505f5b633355b2bf60e01b5f5260045260245ffd5b35610685565b6106a8818789610dc9565b35906106b3826112e5565b92909687158015610898575b61088c5750600196815f52600760205260405f20875f5260205260ff60405f205416610881576106ef818761161a565b93825f52600760205260405f20885f5260205260405f208960ff19825416179055825f52600560205287837f5dd52ef7932d44b239b3600aa3e2291351433cd4a696dc788dfa4db42f7b129d602061074b8960405f2054610d28565b98835f52600582528960405f2055604051908152a361076982611111565b60405163077f055960e01b81526001600160a01b0390921660048301525f60248301526044820192909252602081606481895afa9081156101ea575f91610850575b50810390811161083c57815f52600660205260ff60405f20541690811561081d575b506001935061081757805f52600660205260405f208760ff198254161790557fea47a270ef48c89f12c324de7bd72b9f5515cabe4bb1effc2a5e99df0ab7e3355f80a25b0161066c565b50610811565b905083881b938085046002149015171561083c5760019311158a6107cd565b634e487b7160e01b5f52601160045260245ffd5b90506020813d8211610879575b8161086a60209383610cdd565b8101031261011757518b6107ab565b3d915061085d565b505060019150610811565b96505060019150610811565b506001600160a01b03841687146106bf565b346101175760a0366003190112610117576108c3610f05565b6108cb610dd9565b805f52600360205260405f20546108f06108eb6108e6610d87565b61105c565b611111565b908060011b8181046002148215171561083c57821015610a375782610913610d87565b60018290555f5490600160401b821015610a235761093e8260016001600160401b0394015f55610d35565b929091169181549060031b906001600160401b0384831b921b1916179055805f5260026020527fbbe8feef484ab9942e7ade49600351c46d20f40caa7323d057f1b5f370bbcef1608060405f206001600160401b0361099b610d87565b166001600160401b03198254161781556001600160401b036024359182600182015560036044359182600282015501826109d3610d9d565b1683198254161781556109e4610db3565b8154604085811b19909116918516901b17905581610a00610d9d565b610a08610db3565b926040519586526020860152166040840152166060820152a3005b634e487b7160e01b5f52604160045260245ffd5b82631d74eae960e21b5f5260045260245260445260645ffd5b3461011757602036600319011261011757610a69610c25565b610a71610cfe565b5f545f926001600160401b038291165b818510610b125750508210610aa1575b6104f49060405191829182610c51565b50610ab36001600160401b0391610d35565b90549060031b1c165f5260026020526104f460405f206001600160401b03600360405192610ae084610cc2565b82815416845260018101546020850152600281015460408501520154818116606084015260401c166080820152610a91565b9093610b1e8582610d28565b60011c90826001600160401b03610b3484610d35565b90549060031b1c16105f14610b5757506001810180911161083c57935b90610a81565b9450610b51565b3461011757606036600319011261011757610b77610c25565b604435906001600160a01b0382168203610117576001600160401b03165f52600460205260405f206024355f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117575f366003190112610117576020905f548152f35b600435906001600160401b038216820361011757565b602435906001600160a01b038216820361011757565b91909160806001600160401b038160a08401958281511685526020810151602086015260408101516040860152826060820151166060860152015116910152565b9181601f84011215610117578235916001600160401b038311610117576020808501948460051b01011161011757565b60a081019081106001600160401b03821117610a2357604052565b90601f801991011681019081106001600160401b03821117610a2357604052565b60405190610d0b82610cc2565b5f6080838281528260208201528260408201528260608201520152565b9190820180921161083c57565b905f54821015610d73575f8052600282901c7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563019160031b60181690565b634e487b7160e01b5f52603260045260245ffd5b6004356001600160401b03811681036101175790565b6064356001600160401b03811681036101175790565b6084356001600160401b03811681036101175790565b9190811015610d735760051b0190565b60405160408101908082106001600160401b03831117610a2357602091604052600f8152016e6f7374726f6d3a65706f63683a763160881b8152600435906001600160401b038216820361011757606435906001600160401b038216820361011757608435926001600160401b038416840361011757835f936020955060405192600f87850195865e6001600160c01b031960c091821b8116602f8601526024356037860152604435605786015291811b821660778501529190911b16607f82015260678152610eaa608782610cdd565b604051918291518091835e8101838152039060025afa156101ea575f5190565b5f5480610edb57505f905b60015490565b5f19810190811161083c57610ef76001600160401b0391610d35565b90549060031b1c1690610ed5565b6004356001600160401b03811690818103610117575060405163a3d545f560e01b81524260048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f9161102a575b50808210156110145750610f80610eca565b905f54151580611001575b610fe15750602435818103610fcc5750506064356001600160401b03811690818103610117575015610fba5750565b637017bf9360e01b5f5260045260245ffd5b63245c0ea560e21b5f5260045260245260445ffd5b6001600160401b0390836372ad9a0560e11b5f526004521660245260445ffd5b506001600160401b038116831115610f8b565b9063f562b22b60e01b5f5260045260245260445ffd5b90506020813d602011611054575b8161104560209383610cdd565b8101031261011757515f610f6e565b3d9150611038565b6001600160401b03166001810180911161083c57604051632931132d60e11b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156101ea575f926110dd575b5081810291818304149015171561083c575f19810190811161083c5790565b9091506020813d602011611109575b816110f960209383610cdd565b810103126101175751905f6110be565b3d91506110ec565b6040516369e5c4f560e01b81525f600482015260248101919091526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f9161116f575090565b90506020813d602011611196575b8161118a60209383610cdd565b81010312610117575190565b3d915061117d565b90916111b9916001600160a01b0390911690819084906116da565b156111c15750565b638a5ca08d60e01b5f908152336004526001600160a01b0391909116602452604490fd5b51906001600160a01b038216820361011757565b519064ffffffffff8216820361011757565b51906001600160601b038216820361011757565b9081610100910312610117576040519061010082018281106001600160401b03821117610a2357604052611252816111e5565b8252611260602082016111f9565b6020830152611271604082016111f9565b604083015260608101516007811015610117576060830152608081015160ff8116810361011757608083015260a0810151906001600160a01b03821682036101175760e09160a08401526112c760c0820161120b565b60c0840152015160e082015290565b519061ffff8216820361011757565b60405163084d73a160e11b8152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316929161010082602481875afa9182156101ea575f926115f9575b5060608201516007811015611557571561156b575b5060608101516007811015611557576003811490811561154c575b50156115445780602064ffffffffff816004940151169460405193848092639a8e000f60e01b82525afa9182156101ea575f926114fb575b5064ffffffffff6040610140920151166024604051809481936302e067a160e11b8352600483015260018060a01b03165afa9081156101ea575f916113f3575b50516001600160a01b031690565b9050610140813d82116114f3575b8161140f6101409383610cdd565b81010312610117576040519061014082018281106001600160401b03821117610a235760405261143e816111e5565b825261144c602082016112d6565b6020830152604081015163ffffffff81168103610117576040830152611474606082016111e5565b6060830152611485608082016111e5565b608083015260a08101516001600160801b0381168103610117576114e7916101209160a08501526114b860c082016111e5565b60c08501526114c960e082016111e5565b60e08501526114db61010082016112d6565b610100850152016112d6565b6101208201525f6113e5565b3d9150611401565b9091506020813d60201161153c575b8161151760209383610cdd565b8101031261011757516001600160a01b0381168103610117579064ffffffffff6113a5565b3d915061150a565b505f91508190565b60049150145f61136d565b634e487b7160e01b5f52602160045260245ffd5b60405163084d73a160e11b815260048101919091529050610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f916115ca575b505f611352565b6115ec91506101003d81116115f2575b6115e48183610cdd565b81019061121f565b5f6115c3565b503d6115da565b6116139192506101003d81116115f2576115e48183610cdd565b905f61133d565b60405163077f055960e01b81526001600160a01b03918216600482018190525f60248301526044820184905290939291602090859060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9384156101ea575f946116a6575b508315611691575050565b6312f503a360e21b5f5260045260245260445ffd5b9093506020813d6020116116d2575b816116c260209383610cdd565b810103126101175751925f611686565b3d91506116b5565b6001600160a01b03909116919033831461178d5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa9081156101ea575f91611746575b506001600160a01b0316331490565b90506040813d604011611785575b8161176160409383610cdd565b810103126101175761177e6020611777836111e5565b920161120b565b505f611737565b3d9150611754565b50505050600190565b9390926001600160401b0316806001600160401b03841610156118ec575f1901916001600160401b03831161083c579190919092945f925b8184106117f457505050506001600160401b03161591826117ee57505090565b14919050565b9092956001600160401b038598959693961680156118df576001808816149081156118cc575b501561189d57611839906118338886859b99979b610dc9565b356118f6565b925b60018116158061188b575b1561186557677fffffffffffffff809160011c169560011c169461183b565b677fffffffffffffff8060019299939497959896995b831c1694821c16940192916117ce565b506001600160401b0381161515611846565b677fffffffffffffff806118c66001936118bf8b8988999c9d9b9e9a98610dc9565b35906118f6565b9861187b565b90506001600160401b038716145f61181a565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152610eaa606182610cdd56'
